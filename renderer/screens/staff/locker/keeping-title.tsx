import { FileText, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';

const common = [
  ...(['residence', 'socialSecurity', 'medical', 'senior'] as const),
  ...(['disability', 'employment', 'certificate', 'decision'] as const),
] as const;

/** What is it? Most often one of these. */
export function KeepingTitle() {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout title={t('locker.title.title')}>
      <FittedList
        items={[
          ...common.map((each) => ({
            key: each,
            content: (
              <StaffRow
                icon={FileText}
                title={t(`locker.title.common.${each}`)}
                onPress={() => ask('keeping.enterTitle', { title: t(`locker.title.common.${each}`) })}
              />
            ),
          })),
          {
            key: 'other',
            content: (
              <StaffRow
                icon={PencilLine}
                title={t('locker.title.other')}
                onPress={() => ask('keeping.writeTitle', {})}
              />
            ),
          },
        ]}
      />
    </StaffLayout>
  );
}
