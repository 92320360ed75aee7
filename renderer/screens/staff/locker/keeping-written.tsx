import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestName, longestTitle } from '../../../../electron/contract/staff/locker-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { ChineseInput } from '../../../components/chinese-input.tsx';
import { MainAction } from '../../../components/main-action.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

const words: readonly string[] = [];

interface WrittenProps {
  readonly title: string;
  readonly hint: string;
  readonly next: string;
  readonly begun: string;
  readonly longest: number;
  readonly onNext: (text: string) => void;
}

/** A title or a name, written. */
function Written({ title, hint, next, begun, longest, onNext }: WrittenProps) {
  const { language } = useKiosk();
  const [text, setText] = useState(begun);
  const [isComposing, setIsComposing] = useState(false);
  return (
    <ScreenLayout
      title={title}
      main={
        !isComposing &&
        text.trim() !== '' && (
          <MainAction icon={ArrowRight} onPress={() => onNext(text)}>
            {next}
          </MainAction>
        )
      }
    >
      <ChineseInput
        key={language}
        text={text}
        onText={setText}
        composes={language === 'zh-CN'}
        longest={longest}
        words={words}
        hint={hint}
        sentences={language !== 'zh-CN'}
        onComposing={setIsComposing}
      />
    </ScreenLayout>
  );
}

/** What a document is called that is none of the common ones. */
export function KeepingTitleWritten({ view }: ScreenProps<'keeping-title-written'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <Written
      title={t('locker.title.written')}
      hint={t('locker.title.hint')}
      next={t('locker.title.next')}
      begun={view.title}
      longest={longestTitle}
      onNext={(title) => ask('keeping.enterTitle', { title })}
    />
  );
}

/** Whom it is for, or who else may collect it. */
export function KeepingName({ view }: ScreenProps<'keeping-name'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <Written
      title={t(`locker.name.${view.of}`)}
      hint={t('locker.name.hint')}
      next={t('locker.name.next')}
      begun={view.name}
      longest={longestName}
      onNext={(name) => ask('keeping.enterName', { name })}
    />
  );
}
