import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { Button } from '../../../input/button.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** The platform is being asked; whoever does not want to wait enters it themselves. */
export function KeepingAsking({ view }: ScreenProps<'keeping-asking'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('locker.asking.title', { number: view.number })}
      beside={
        <Button onPress={() => ask('keeping.byHand', {})}>
          <PencilLine className="icon" aria-hidden="true" />
          {t('locker.asking.byHand')}
        </Button>
      }
    >
      <StatusLine>{t('locker.asking.status')}</StatusLine>
    </StaffLayout>
  );
}
