import { PencilLine, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Answer } from '../../../components/answer.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** The platform knows nothing of it, or cannot be asked. */
export function KeepingUnknown({ view: { why, number } }: ScreenProps<'keeping-unknown'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout title={t(`locker.unknown.${why}`, { number })} lead={t(`locker.unknown.lead.${why}`)}>
      {why !== 'document-not-finished' && (
        <Answer
          icon={PencilLine}
          label={t('locker.unknown.byHand')}
          onPress={() => ask('keeping.byHand', {})}
        />
      )}
      <Answer icon={ScanLine} label={t('locker.unknown.another')} onPress={() => ask('session.goBack', {})} />
    </StaffLayout>
  );
}
