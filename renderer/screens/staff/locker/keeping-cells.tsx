import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import type { ScreenProps } from '../../view-of.ts';
import { CabinetTurner, FittedCabinet } from './fitted-cabinet.tsx';
import { Legend } from './legend.tsx';
import { useLockerWords } from './use-locker-words.ts';

/** A cabinet as it stands on the wall: what is behind each door? */
export function KeepingCells({ view }: ScreenProps<'keeping-cells'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { picture, occupied, overdue, free } = view;
  return (
    <StaffLayout
      title={t('locker.cells.title')}
      lead={t('locker.cells.lead', { occupied, overdue, free: words.free(free) })}
      beside={<CabinetTurner picture={picture} />}
    >
      <Legend picture={picture} />
      <FittedCabinet picture={picture} onCell={(cell) => ask('keeping.openCell', { cell })} />
    </StaffLayout>
  );
}

/** Which free cell instead of the one that was proposed? */
export function KeepingChoose({ view }: ScreenProps<'keeping-choose'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const words = useLockerWords();
  const { picture } = view;
  return (
    <StaffLayout
      title={t('locker.choose.title')}
      lead={t('locker.choose.lead', { size: words.size(view.size) })}
      beside={<CabinetTurner picture={picture} />}
    >
      {view.problem && (
        <Notice icon={TriangleAlert} tone="stop">
          {t(`locker.choose.${view.problem}`)}
        </Notice>
      )}
      <Legend picture={picture} />
      <FittedCabinet picture={picture} onCell={(cell) => ask('keeping.chooseCell', { cell })} />
    </StaffLayout>
  );
}
