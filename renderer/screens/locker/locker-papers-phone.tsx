import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { EnterMobile } from '../../components/enter-mobile.tsx';
import { Button } from '../../input/button.tsx';
import type { ScreenProps } from '../view-of.ts';

/** Shall a text message say that staff have the papers? The receipt is as good. */
export function LockerPapersPhone({ view: { problem } }: ScreenProps<'locker-papers-phone'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <EnterMobile
      title={t('locker.papersPhone.title')}
      lead={t('locker.papersPhone.lead')}
      problem={problem && t(`locker.papersPhone.${problem}`)}
      send={t('locker.papersPhone.send')}
      onSend={(phone) => ask('locker.leavePhone', { phone })}
    >
      <Button onPress={() => ask('locker.leavePhone', { phone: null })}>
        {t('locker.papersPhone.without')}
      </Button>
    </EnterMobile>
  );
}
