import { CircleUserRound, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { Answer } from '../components/answer.tsx';
import { PeoplePicture } from '../components/people-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import { SecondProofProblem } from './second-proof-problem.tsx';
import type { ScreenProps } from './view-of.ts';

interface SecondProofByStaffProps extends ScreenProps<'second-proof'> {
  /** Shows the holder's own ways; undefined where there is none. */
  readonly otherWay: (() => void) | undefined;
}

/** A clerk stands beside the resident: is this the person on the card? */
export function SecondProofByStaff({ view, otherWay }: SecondProofByStaffProps) {
  const { t } = useTranslation();
  const { ask, session } = useKiosk();
  return (
    <ScreenLayout
      title={t('secondProof.byStaff.title', { name: session.staff?.name })}
      lead={view.problem ? undefined : t('secondProof.byStaff.lead')}
      picture={<PeoplePicture />}
      details={<SecondProofProblem view={view} />}
    >
      <Answer
        icon={CircleUserRound}
        label={t('secondProof.byStaff.vouch')}
        note={t('secondProof.byStaff.vouchNote')}
        onPress={() => ask('cards.vouch', {})}
      />
      {otherWay && <Answer icon={Smartphone} label={t('secondProof.byStaff.otherWay')} onPress={otherWay} />}
    </ScreenLayout>
  );
}
