import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { deviceIcons, useDeviceWords } from './device-words.ts';

/** All devices and how they are. */
export function Devices({ view }: ScreenProps<'devices'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useDeviceWords();
  return (
    <StaffLayout
      title={t('equipment.devices.title')}
      lead={t('equipment.devices.lead')}
      beside={
        <Button onPress={() => ask('devices.look', {})}>
          <Search className="icon" aria-hidden="true" />
          {t('equipment.devices.look')}
        </Button>
      }
    >
      <FittedList
        items={view.devices.map((line) => ({
          key: line.device,
          content: (
            <StaffRow
              icon={deviceIcons[line.device]}
              title={words.name(line.device)}
              note={words.state(line)}
              condition={line.condition}
              onPress={() => ask('devices.openDevice', { device: line.device })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
