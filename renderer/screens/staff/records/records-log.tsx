import { ArrowDownToLine, CircleAlert, CircleX, Info, type LucideIcon, ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LogLevel, logLevel } from '../../../../electron/contract/staff/records-views.ts';
import { useKiosk } from '../../../app/kiosk-context.ts';
import { FittedList } from '../../../components/staff/fitted-list.tsx';
import { StaffLayout } from '../../../components/staff/staff-layout.tsx';
import { StaffRow } from '../../../components/staff/staff-row.tsx';
import { Button } from '../../../input/button.tsx';
import { dateAndTime } from '../../../words/moments.ts';
import type { ScreenProps } from '../../view-of.ts';
import { TurnLeaf } from './turn-leaf.tsx';

type Row = ScreenProps<'records-log'>['view']['rows'][number];

const icons: Readonly<Record<LogLevel, LucideIcon>> = { info: Info, warn: CircleAlert, error: CircleX };
const conditions = { info: undefined, warn: 'soon', error: 'bad' } as const;

/** The technical log, in the words of the program. */
export function RecordsLog({ view }: ScreenProps<'records-log'>) {
  const { t } = useTranslation('staff');
  const { ask } = useKiosk();
  const { level, rows } = view;
  return (
    <StaffLayout
      title={t('records.log.title')}
      lead={t('records.log.lead')}
      beside={<TurnLeaf hasOlder={view.hasOlder} hasNewer={view.hasNewer} />}
    >
      <div className="staff-tools">
        {logLevel.options.map((each) => (
          <Button
            key={each}
            chosen={each === level}
            onPress={() => ask('records.filterLog', { level: each })}
          >
            {t(`records.log.level.${each}`)}
          </Button>
        ))}
        <Button onPress={() => ask('records.show', { log: 'audit' })}>
          <ScrollText className="icon" aria-hidden="true" />
          {t('records.log.toAudit')}
        </Button>
        <Button onPress={() => ask('records.openExport', {})}>
          <ArrowDownToLine className="icon" aria-hidden="true" />
          {t('records.audit.export')}
        </Button>
      </div>
      <FittedList
        key={`${level} ${rows[0]?.number ?? 0}`}
        items={rows.map((row) => ({ key: String(row.number), content: <LogRow row={row} /> }))}
        empty={<p>{t('records.log.empty')}</p>}
      />
    </StaffLayout>
  );
}

function LogRow({ row: { at, level, event, details } }: { readonly row: Row }) {
  const { language } = useKiosk();
  const notes = [dateAndTime(at, language), ...details.map(({ name, value }) => `${name}=${value}`)];
  return (
    <StaffRow icon={icons[level]} title={event} note={notes.join(' · ')} condition={conditions[level]} />
  );
}
