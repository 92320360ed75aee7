import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { SecondProofByCode } from './second-proof-by-code.tsx';
import { SecondProofProblem } from './second-proof-problem.tsx';
import type { ScreenProps } from './view-of.ts';

/** Proof that the holder is meant: six digits sent to the phone on record, or a scan of the code on that phone. */
export function SecondProof({ view }: ScreenProps<'second-proof'>) {
  const { sentTo } = view;
  if (sentTo !== undefined) return <SecondProofByCode view={view} sentTo={sentTo} />;
  return <SecondProofByScan view={view} />;
}

function SecondProofByScan({ view }: ScreenProps<'second-proof'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  if (view.scan !== 'offered') {
    return <ScreenLayout title={t('secondProof.noWay.title')} lead={t('secondProof.noWay.lead')} />;
  }
  return (
    <ScreenLayout
      title={t('secondProof.scanTitle')}
      lead={view.problem ? undefined : t('secondProof.scanLead')}
      picture={<MachinePicture action="scan" machine={description.machine} />}
      details={<SecondProofProblem view={view} />}
      status={t(view.busy ? 'secondProof.busy' : 'secondProof.scanWaiting')}
    />
  );
}
