import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../app/kiosk-context.ts';
import { MachinePicture } from '../../components/machine-picture.tsx';
import { ScreenLayout } from '../../components/screen-layout.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import type { ScreenProps } from '../view-of.ts';
import { OtherWays } from './other-ways.tsx';

/** Whose card is it? Its code alone opens nothing. */
export function LockerScanCard({ view }: ScreenProps<'locker-scan-card'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  const { scanner, problem, asking, ways } = view;
  const shown = problem ? (`problem.${problem}` as const) : scanner;
  const status = asking ? t('locker.scan.asking') : t(`locker.scan.${scanner}.status`);
  const stuck = problem !== undefined || scanner === 'offline';
  return (
    <ScreenLayout
      title={t(`locker.scan.${shown}.title`)}
      lead={t(`locker.scan.${shown}.lead`)}
      details={stuck && <StatusLine>{status}</StatusLine>}
      picture={
        <MachinePicture action={scanner === 'waiting' ? 'scan-card' : 'idle'} machine={description.machine} />
      }
      status={stuck ? undefined : status}
    >
      {stuck && <OtherWays ways={ways} />}
    </ScreenLayout>
  );
}
