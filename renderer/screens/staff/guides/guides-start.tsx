import {
  Building2,
  EyeOff,
  House,
  type LucideIcon,
  MessageCircleQuestionMark,
  PencilLine,
  Search,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import type { ScreenProps } from '../../view-of.ts';

const icons = {
  words: Search,
  department: Building2,
  'says-little': MessageCircleQuestionMark,
  own: House,
  drafts: PencilLine,
  hidden: EyeOff,
} as const satisfies Record<string, LucideIcon>;

/** Which service is it about? */
export function GuidesStart({ view }: ScreenProps<'guides-start'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const counts = {
    words: 1,
    department: view.services,
    'says-little': view.saysLittle,
    own: view.own,
    drafts: view.drafts,
    hidden: view.hidden,
  };
  const ways = (Object.keys(icons) as (keyof typeof icons)[]).filter((way) => counts[way] > 0);
  return (
    <StaffLayout title={t('guides.title')} lead={t('guides.lead')}>
      <FittedList
        items={ways.map((way) => ({
          key: way,
          content: (
            <StaffRow
              icon={icons[way]}
              title={t(`guides.start.${way}`)}
              note={t(`guides.start.${way}Note`, { count: counts[way] })}
              onPress={() => ask('guides.chooseWay', { way })}
            />
          ),
        }))}
      />
    </StaffLayout>
  );
}
