import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MachinePicture } from '../../../components/machine-picture.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScreenLayout } from '../../../components/screen-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** The card that will say who somebody is. */
export function EnrolCard({ view }: ScreenProps<'enrol-card'>) {
  const { t } = useTranslation('staff');
  const { description } = useKiosk();
  const { reader, scanner } = view;
  const problem = view.problem ?? (reader || scanner ? undefined : 'none');
  const byReader = scanner ? 'both' : 'reader';
  const lead = problem ? undefined : t('people.card.lead', { name: view.name });
  const details = problem && (
    <Notice icon={TriangleAlert} tone="stop">
      {t(`people.card.${problem}`)}
    </Notice>
  );
  if (!reader && !scanner) return <ScreenLayout title={t('people.card.title')} details={details} />;
  return (
    <ScreenLayout
      title={t('people.card.title')}
      lead={lead}
      details={details}
      picture={<MachinePicture action={reader ? 'lay' : 'scan-card'} machine={description.machine} />}
      status={t(`people.card.${reader ? byReader : 'scanner'}`)}
    />
  );
}
