import { CreditCard, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { MainAction } from '../../../components/main-action.tsx';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Asked before a card is used up. */
export function DeviceConfirmCard({ view }: ScreenProps<'device-confirm-card'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('equipment.confirmCard.title')}
      lead={t('equipment.confirmCard.lead')}
      main={
        <MainAction icon={CreditCard} onPress={() => ask('devices.printTestCard', {})}>
          {t('equipment.confirmCard.yes')}
        </MainAction>
      }
    >
      {view.problem && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`equipment.confirmCard.${view.problem}`)}
        </Notice>
      )}
    </StaffLayout>
  );
}
