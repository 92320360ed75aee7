import { CircleCheck, Phone, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { useDeviceWords } from './device-words.ts';

/** What whoever stands there does about a device, and whom they call if that does not help. */
export function DeviceRemedy({ view }: ScreenProps<'device-remedy'>) {
  const { t } = useTranslation('staff');
  const words = useDeviceWords();
  const { device, condition, troubles } = view.device;
  const isWell = troubles.length === 0;
  return (
    <StaffLayout title={words.name(device)} lead={t(`equipment.condition.${condition}`)}>
      <FittedList
        items={[
          ...troubles.map((code) => ({
            key: code,
            content: (
              <StaffRow
                icon={TriangleAlert}
                title={words.troubles([code])}
                note={words.remedy(code)}
                condition={condition}
              />
            ),
          })),
          isWell
            ? {
                key: 'well',
                content: (
                  <StaffRow icon={CircleCheck} title={words.state(view.device)} condition={condition} />
                ),
              }
            : {
                key: 'call',
                content: <StaffRow icon={Phone} title={t('equipment.call.title')} note={whom()} />,
              },
        ]}
      />
    </StaffLayout>
  );

  function whom() {
    const { technicians } = view;
    if (technicians.length === 0) return t('equipment.call.nobody');
    return t('equipment.call.technicians', { names: technicians.join(t('equipment.call.list')) });
  }
}
