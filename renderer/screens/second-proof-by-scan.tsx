import { PhoneOff, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { MachinePicture } from '../components/machine-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { StatusLine } from '../components/status-line.tsx';
import { SecondProofProblem } from './second-proof-problem.tsx';
import type { ScreenProps } from './view-of.ts';

/** No phone is on record, or it cannot be reached, or they chose this: the code on a phone, held to the scanner. */
export function SecondProofByScan({ view }: ScreenProps<'second-proof'>) {
  const { t } = useTranslation();
  const { ask, description } = useKiosk();
  return (
    <ScreenLayout
      title={t('secondProof.scanTitle')}
      lead={view.problem ? undefined : t('secondProof.scanLead')}
      picture={<MachinePicture action="scan" machine={description.machine} />}
      details={
        <>
          <SecondProofProblem view={view} />
          <StatusLine>{t('secondProof.scanWaiting')}</StatusLine>
        </>
      }
    >
      {view.matter === 'locker' ? (
        <Answer icon={Undo2} label={t('secondProof.otherWay')} onPress={() => ask('session.goBack', {})} />
      ) : (
        <Answer
          icon={PhoneOff}
          label={t('secondProof.noPhone')}
          onPress={() => ask('cards.cannotProve', {})}
        />
      )}
    </ScreenLayout>
  );
}
