import { PackageCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Is it full? Asked once, since the yes takes the place of what was counted until now. */
export function SupplyFull({ view }: ScreenProps<'supply-full'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t(`supplies.full.${view.supply}`, { amount: view.full })}
      lead={t('supplies.full.lead')}
    >
      <Answer icon={PackageCheck} label={t('supplies.full.yes')} onPress={() => ask('supplies.filled', {})} />
      <Answer icon={Undo2} label={t('supplies.full.no')} onPress={() => ask('session.goBack', {})} />
    </StaffLayout>
  );
}
