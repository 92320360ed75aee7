import { useTranslation } from 'react-i18next';
import { useKiosk } from '../app/kiosk-context.ts';
import { MachinePicture } from '../components/machine-picture.tsx';
import { ScreenLayout } from '../components/screen-layout.tsx';
import type { ScreenProps } from './view-of.ts';

/** The reader waits for a card, reads it, or says why the one lying there will not do. */
export function PlaceIdentityCard({ view }: ScreenProps<'place-identity-card'>) {
  const { t } = useTranslation();
  const { description } = useKiosk();
  const { reader, problem, whose } = view;
  if (reader === 'offline') {
    return (
      <ScreenLayout
        title={t('placeCard.offline.title')}
        lead={t('placeCard.offline.lead')}
        picture={<MachinePicture action="reader-out" machine={description.machine} />}
        status={t('placeCard.offline.status')}
      />
    );
  }
  if (reader === 'waiting' && problem) {
    return (
      <ScreenLayout
        title={t(`placeCard.problem.${problem}.title`)}
        lead={t(`placeCard.problem.${problem}.lead`)}
        picture={<MachinePicture action="lift" machine={description.machine} />}
      />
    );
  }
  return (
    <ScreenLayout
      title={t(`placeCard.${whose}.title`)}
      lead={t(`placeCard.${whose}.lead`)}
      picture={
        <MachinePicture action={reader === 'reading' ? 'read' : 'lay'} machine={description.machine} />
      }
      status={t(reader === 'reading' ? 'placeCard.reading' : 'placeCard.waiting')}
    />
  );
}
