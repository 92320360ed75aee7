import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** Hold a card to the scanner, and the machine says whether it is good. */
export function CheckCard({ view }: ScreenProps<'check-card'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  return (
    <ScreenLayout
      title={t(`checkCard.${view.scanner}.title`)}
      lead={t(`checkCard.${view.scanner}.lead`)}
      picture={
        <MachinePicture
          action={view.scanner === 'waiting' ? 'scan-card' : 'idle'}
          machine={description.machine}
        />
      }
      status={t(`checkCard.${view.scanner}.status`)}
    />
  );
}
