import { CircleHelp, RotateCcw, Usb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { FittedList, type ListItem } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { deviceIcons, useDeviceWords } from './device-words.ts';

/** What is plugged in and not used yet, and what it may be used for. */
export function DevicesFound({ view }: ScreenProps<'devices-found'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useDeviceWords();
  const { looking, found } = view;
  const items = found.flatMap(({ line, maker, answer, uses }): ListItem[] => [
    {
      key: line,
      content: (
        <StaffRow
          icon={Usb}
          title={t(`equipment.found.${answer === 'none' ? 'unknown' : answer}`)}
          note={[line, ...(maker === undefined ? [] : [maker])].join(' · ')}
        />
      ),
    },
    ...uses.map((device) => ({
      key: `${line} ${device}`,
      content: (
        <StaffRow
          icon={deviceIcons[device]}
          title={t('equipment.found.use', { device: words.name(device) })}
          note={line}
          onPress={() => ask('devices.use', { line, device })}
        />
      ),
    })),
  ]);
  return (
    <StaffLayout
      title={t('equipment.found.title')}
      main={
        !looking && (
          <MainAction icon={RotateCcw} onPress={() => ask('devices.look', {})}>
            {t('equipment.found.again')}
          </MainAction>
        )
      }
    >
      {looking && <StatusLine>{t('equipment.found.looking')}</StatusLine>}
      <FittedList
        items={items}
        empty={!looking && <Notice icon={CircleHelp}>{t('equipment.found.none')}</Notice>}
      />
    </StaffLayout>
  );
}
