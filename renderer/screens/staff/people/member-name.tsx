import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestStaffName } from '../../../../electron/contract/staff/staff-member.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** No name is likelier than another. */
const words: readonly string[] = [];

/** What somebody is called who becomes one of the staff. */
export function MemberName({ view }: ScreenProps<'member-name'>) {
  const { t } = useTranslation('staff');
  const { ask, language } = useKiosk();
  const [name, setName] = useState(view.name);
  const [isComposing, setIsComposing] = useState(false);
  const enter = () => ask(view.purpose === 'person' ? 'people.enterName' : 'firstStart.enterName', { name });
  return (
    <ScreenLayout
      title={t(`people.name.title.${view.purpose}`)}
      main={
        !isComposing &&
        name.trim() !== '' && (
          <MainAction icon={ArrowRight} onPress={enter}>
            {t('people.name.next')}
          </MainAction>
        )
      }
    >
      <ChineseInput
        key={language}
        text={name}
        onText={setName}
        composes={language === 'zh-CN'}
        longest={longestStaffName}
        words={words}
        hint={t('people.name.hint')}
        sentences={language !== 'zh-CN'}
        onComposing={setIsComposing}
      />
    </ScreenLayout>
  );
}
