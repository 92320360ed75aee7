import {
  ArrowDownToLine,
  BookOpen,
  Cloud,
  CreditCard,
  Filter,
  LayoutGrid,
  Link,
  type LucideIcon,
  MessageCircleQuestionMark,
  Printer,
  ScrollText,
  Settings,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordGroup } from '../../../../electron/contract/staff/records-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { dateAndTime, longDate } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { useRecordWords } from './record-words.ts';
import { TurnLeaf } from './turn-leaf.tsx';

type View = ScreenProps<'records'>['view'];
type Row = View['rows'][number];

const groupIcons: Readonly<Record<RecordGroup, LucideIcon>> = {
  cards: CreditCard,
  slips: ScrollText,
  locker: LayoutGrid,
  questions: MessageCircleQuestionMark,
  staff: UserRound,
  settings: Settings,
  devices: Printer,
  platform: Cloud,
};

/** The audit log: who did what, and what came of it. */
export function Records({ view }: ScreenProps<'records'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { rows } = view;
  return (
    <StaffLayout
      title={t('records.audit.title')}
      lead={<FilterInWords view={view} />}
      beside={<TurnLeaf hasOlder={view.hasOlder} hasNewer={view.hasNewer} />}
    >
      <div className="staff-tools">
        <Button onPress={() => ask('records.openFilter', {})}>
          <Filter className="icon" aria-hidden="true" />
          {t('records.audit.filter')}
        </Button>
        <Button onPress={() => ask('records.show', { log: 'log' })}>
          <BookOpen className="icon" aria-hidden="true" />
          {t('records.audit.toLog')}
        </Button>
        <Button onPress={() => ask('records.check', {})}>
          <Link className="icon" aria-hidden="true" />
          {t('records.audit.check')}
        </Button>
        <Button onPress={() => ask('records.openExport', {})}>
          <ArrowDownToLine className="icon" aria-hidden="true" />
          {t('records.audit.export')}
        </Button>
      </div>
      <FittedList
        // Another leaf is looked at from its beginning.
        key={rows[0]?.number ?? 0}
        items={rows.map((row) => ({ key: String(row.number), content: <RecordRow row={row} /> }))}
        empty={<p>{t('records.audit.empty')}</p>}
      />
    </StaffLayout>
  );
}

function FilterInWords({ view: { filter, byName } }: { readonly view: View }) {
  const { t } = useTranslation('staff');
  const { language } = useKiosk();
  const { day, group } = filter;
  const parts = [
    day !== null && longDate(day, language),
    group !== null && t(`records.group.${group}`),
    byName,
  ].filter((part) => typeof part === 'string');
  return parts.length === 0 ? t('records.audit.all') : parts.join(' · ');
}

function RecordRow({ row }: { readonly row: Row }) {
  const { language } = useKiosk();
  const words = useRecordWords();
  const { at, event, group, by, details } = row;
  const notes = [dateAndTime(at, language), ...(by === undefined ? [] : [by]), ...words.details(details)];
  return <StaffRow icon={groupIcons[group]} title={words.event(event)} note={notes.join(' · ')} />;
}
