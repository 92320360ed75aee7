import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { MainAction } from '../components/main-action.tsx';
import { PhonePicture } from '../components/phone-picture.tsx';
import { Phrases } from '../components/phrases.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** The very first digits did not reach the phone: send them again, or scan where that serves. */
export function SecondProofNotSent({ view }: ScreenProps<'second-proof'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  const mayScan = view.scan === 'offered';
  return (
    <ScreenLayout
      title={t('secondProof.notSent.title')}
      lead={t('secondProof.notSent.lead')}
      details={
        mayScan && (
          <p className="lead">
            <Phrases text={t('secondProof.scanToo')} />
          </p>
        )
      }
      picture={
        mayScan ? (
          <MachinePicture action="scan" machine={description.machine} />
        ) : (
          <PhonePicture shows="message" />
        )
      }
      main={
        <MainAction icon={MessageSquareText} onPress={() => ask('cards.sendCodeAgain', {})}>
          {t('secondProof.sendAgain')}
        </MainAction>
      }
    />
  );
}
