import { IdCard, QrCode, Smartphone, TriangleAlert, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { Answer } from '../../components/answer.tsx';
import { Notice } from '../../components/notice.tsx';
import { PhonePicture } from '../../components/phone-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import type { ScreenProps } from '../view-of.ts';

/** Besides the code on a card: what shows that it is they? */
export function LockerSecondProofWay({ view }: ScreenProps<'locker-second-proof-way'>) {
  const { t } = useTranslation();
  const { ask } = useKiosk();
  return (
    <ScreenLayout
      title={t('locker.proofWay.title')}
      lead={t('locker.proofWay.lead')}
      picture={<PhonePicture shows="message" />}
      details={
        view.problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`locker.proofWay.${view.problem}`)}
          </Notice>
        )
      }
      status={view.busy ? t('locker.proofWay.busy') : undefined}
    >
      {!view.busy && (
        <>
          {view.phoneMayProve && (
            <Answer
              icon={Smartphone}
              label={t('locker.proofWay.phone')}
              note={t('locker.proofWay.phoneNote')}
              onPress={() => ask('locker.chooseProof', { proof: 'phone' })}
            />
          )}
          {view.scanMayProve && (
            <Answer
              icon={QrCode}
              label={t('locker.proofWay.suishenma')}
              note={t('locker.proofWay.suishenmaNote')}
              onPress={() => ask('locker.chooseProof', { proof: 'suishenma' })}
            />
          )}
          <Answer
            icon={IdCard}
            label={t('locker.proofWay.identity-card')}
            note={t('locker.proofWay.identity-cardNote')}
            onPress={() => ask('locker.chooseProof', { proof: 'identity-card' })}
          />
          {view.staffMayVouch && (
            <Answer
              icon={UserCheck}
              label={t('locker.proofWay.vouch')}
              note={t('locker.proofWay.vouchNote')}
              onPress={() => ask('locker.vouch', {})}
            />
          )}
        </>
      )}
    </ScreenLayout>
  );
}
