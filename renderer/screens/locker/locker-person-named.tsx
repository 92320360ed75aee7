import { Check, MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MainAction } from '../../components/main-action.tsx';
import { Notice } from '../../components/notice.tsx';
import { PeoplePicture } from '../../components/people-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** Somebody else may come for it now. */
export function LockerPersonNamed({ view }: ScreenProps<'locker-person-named'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('locker.personNamed.title')}
      lead={t('locker.personNamed.lead', { number: view.number })}
      picture={<PeoplePicture />}
      backLabel={t('locker.personNamed.myself')}
      main={
        <MainAction icon={Check} onPress={() => ask('session.end', {})}>
          {t('locker.personNamed.finish')}
        </MainAction>
      }
    >
      <Notice icon={MessageSquareText} tone="calm">
        {t('locker.personNamed.told', { cell: view.cell })}
      </Notice>
    </ScreenLayout>
  );
}
