import { CircleCheck, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Notice } from '../../../components/notice.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** Whose is where? For whoever asks at the counter. */
export function KeepingInside({ view }: ScreenProps<'keeping-inside'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout title={t('locker.inside.title')} lead={t('locker.inside.lead')}>
      <FittedList
        empty={<Notice icon={CircleCheck}>{t('locker.inside.none')}</Notice>}
        items={view.lines.map(({ stay, cell, content }) => ({
          key: String(stay),
          content: (
            <StaffRow
              icon={FileText}
              title={content ? `${content.name} ${content.number}` : t('locker.cell.sealed')}
              note={content?.title}
              side={t('locker.door', { cell })}
              onPress={() => ask('keeping.openCell', { cell })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
