import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { supplyIcons, useSupplyWords } from './supply-words.ts';

/** All that runs out, and for how long it lasts. */
export function Supplies({ view }: ScreenProps<'supplies'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useSupplyWords();
  return (
    <StaffLayout title={t('supplies.title')} lead={t('supplies.lead')}>
      <FittedList
        items={view.supplies.map((line) => ({
          key: line.supply,
          content: (
            <StaffRow
              icon={supplyIcons[line.supply]}
              title={t(`supplies.name.${line.supply}`)}
              note={[words.amount(line), words.days(line), words.printer(line)]
                .filter((each) => each !== undefined)
                .join(t('equipment.join'))}
              condition={line.condition}
              onPress={() => ask('supplies.openSupply', { supply: line.supply })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
