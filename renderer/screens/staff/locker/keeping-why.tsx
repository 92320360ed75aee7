import { Eye, type LucideIcon, UserRound, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LookReason } from '../../../../electron/contract/staff/locker-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

const reasons: readonly (readonly [LookReason, LucideIcon])[] = [
  ['check', Eye],
  ['resident-asks', UserRound],
  ['door-trouble', Wrench],
];

/** Why is it opened? The answer is put on record, and opens it. */
export function KeepingWhy({ view }: ScreenProps<'keeping-why'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('locker.why.title', { cell: view.cell })}
      lead={t(view.occupied ? 'locker.why.occupied' : 'locker.why.empty')}
    >
      {reasons.map(([reason, icon]) => (
        <Answer
          key={reason}
          icon={icon}
          label={t(`locker.why.${reason}`)}
          onPress={() => ask('keeping.look', { reason })}
        />
      ))}
    </StaffLayout>
  );
}
