import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { SecondProofByCode } from './second-proof-by-code.tsx';
import { SecondProofByScan } from './second-proof-by-scan.tsx';
import { SecondProofByStaff } from './second-proof-by-staff.tsx';
import { SecondProofNoWay } from './second-proof-no-way.tsx';
import { SecondProofNotSent } from './second-proof-not-sent.tsx';
import type { ScreenProps } from './view-of.ts';

/** Proof that the holder is meant: a clerk's word, six digits sent to the phone on record, or a scan of the code on it. */
export function SecondProof({ view }: ScreenProps<'second-proof'>) {
  const { sentTo } = view;
  const [byHolder, setByHolder] = useState(false);
  if (view.staffMayVouch && !view.busy && !byHolder) {
    const hasOtherWay = sentTo !== undefined || view.scan === 'offered';
    return <SecondProofByStaff view={view} otherWay={hasOtherWay ? () => setByHolder(true) : undefined} />;
  }
  if (sentTo !== undefined) return <SecondProofByCode view={view} sentTo={sentTo} />;
  if (view.busy) return <Asking />;
  if (view.problem === 'not-sent') return <SecondProofNotSent view={view} />;
  return view.scan === 'offered' ? <SecondProofByScan view={view} /> : <SecondProofNoWay />;
}

/** The digits are on their way, or a scan is being looked at: the platform has not answered yet. */
function Asking() {
  const { t } = useTranslation();
  const { description } = useKiosk();
  return (
    <ScreenLayout
      title={t('secondProof.asking.title')}
      picture={<MachinePicture action="idle" machine={description.machine} />}
      status={t('secondProof.asking.status')}
    />
  );
}
