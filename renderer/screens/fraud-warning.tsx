import { House, MessageSquareLock, PhoneMissed, ShieldCheck, ShieldQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MainAction } from '../components/main-action.tsx';
import { Notice } from '../components/notice.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Somebody on the phone is telling the resident what to do: everything stops here. */
export function FraudWarning({ view }: ScreenProps<'fraud-warning'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  const isForLocker = view.matter === 'locker';
  return (
    <ScreenLayout
      title={t('fraud.title')}
      lead={t(isForLocker ? 'fraud.locker.lead' : 'fraud.lead')}
      details={
        <Notice icon={ShieldCheck} tone="good">
          {t(isForLocker ? 'fraud.locker.kept' : 'fraud.kept')}
        </Notice>
      }
      picture={<PhonePicture shows="hung-up" />}
      main={
        <MainAction icon={House} onPress={() => ask('session.end', {})}>
          {t('action.home')}
        </MainAction>
      }
    >
      <Notice icon={PhoneMissed} tone="stop">
        {t('fraud.hangUp')}
      </Notice>
      <Notice icon={MessageSquareLock} tone="stop">
        {t('fraud.tellNobody')}
      </Notice>
      <Notice icon={ShieldQuestionMark} tone="calm">
        <p>{t('fraud.callLabel')}</p>
        <p className="hotline-number">{t('fraud.call')}</p>
      </Notice>
    </ScreenLayout>
  );
}
