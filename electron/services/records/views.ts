import type { ScreenView } from '../../contract/session-view.ts';
import type { RecordFilter } from '../../contract/staff/records-views.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { LogMemory } from '../../foundation/log-memory.ts';
import type { AuditReader } from '../../store/audit/audit-reader.ts';
import { readPage } from './audit-pages.ts';
import { readLogPage } from './log-pages.ts';
import type { Place } from './place.ts';

/** What a place is drawn from. */
export interface Around {
  readonly reader: AuditReader;
  readonly memory: LogMemory;
  readonly filter: RecordFilter;
  readonly nameOf: (staff: number) => string;
  readonly serviceName: (service: string) => string | undefined;
  readonly now: number;
}

export function viewOf(place: Place, around: Around): ScreenView {
  const { reader, memory, filter, nameOf } = around;
  switch (place.at) {
    case 'audit': {
      const { rows, ...pages } = readPage(reader, filter, place.leaf, {
        staff: nameOf,
        service: around.serviceName,
      });
      const byName = filter.by === null ? {} : { byName: nameOf(filter.by) };
      return { screen: 'records', filter, ...byName, rows: [...rows], ...pages };
    }
    case 'log': {
      const { rows, ...pages } = readLogPage(memory, place.level, place.leaf);
      return { screen: 'records-log', level: place.level, rows: [...rows], ...pages };
    }
    case 'filter':
      return {
        screen: 'records-filter',
        filter,
        today: calendarDateInShanghai(around.now),
        staff: reader.staff().map((id) => ({ id, name: nameOf(id) })),
      };
    case 'check':
      return { screen: 'records-check', state: place.state };
    case 'export':
      return {
        screen: 'records-export',
        log: place.log,
        sticks: place.sticks.map(({ folder, name }) => ({ id: folder, name })),
        state: place.state,
      };
  }
}
