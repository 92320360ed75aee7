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
  const byReader = view.reader ? 'reader' : 'none';
  const byScanner = view.reader ? 'both' : 'scanner';
  return (
    <ScreenLayout
      title={t('people.card.title', { name: view.name })}
      lead={t('people.card.lead')}
      details={
        view.problem && (
          <Notice icon={TriangleAlert} tone="stop">
            {t(`people.card.${view.problem}`)}
          </Notice>
        )
      }
      picture={
        (view.reader || view.scanner) && (
          <MachinePicture action={view.reader ? 'lay' : 'scan-card'} machine={description.machine} />
        )
      }
      status={t(`people.card.${view.scanner ? byScanner : byReader}`)}
    />
  );
}
