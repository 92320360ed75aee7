import { Bookmark, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { Shortened } from '../../../components/shortened.tsx';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

/** What was begun is kept for later, or not. */
export function GuidesLeave({ view }: ScreenProps<'guides-leave'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  return (
    <StaffLayout
      title={t('guides.leave.title')}
      lead={<Shortened className="guides-title" lang="zh-CN" text={view.services.join('、')} />}
    >
      <FittedList
        items={[
          {
            key: 'keep',
            content: (
              <StaffRow
                icon={Bookmark}
                title={t('guides.leave.keep')}
                note={t('guides.leave.keepNote')}
                onPress={() => ask('guides.leave', { keep: true })}
              />
            ),
          },
          {
            key: 'discard',
            content: (
              <StaffRow
                icon={Trash2}
                title={t('guides.leave.discard')}
                onPress={() => ask('guides.leave', { keep: false })}
              />
            ),
          },
        ]}
      />
    </StaffLayout>
  );
}
