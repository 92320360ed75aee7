import { useTranslation } from 'react-i18next';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Today's state in one look: what needs a person first. */
export function Maintenance({ view }: ScreenProps<'maintenance'>) {
  const { t } = useTranslation('staff');
  const faults = view.devices.filter(({ condition }) => condition === 'bad').length;
  const title = faults > 0 ? t('maintenance.title.fault', { count: faults }) : t('maintenance.title.good');
  return <StaffLayout title={title} />;
}
