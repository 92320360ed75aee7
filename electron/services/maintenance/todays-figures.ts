import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { EventKind } from '../../store/audit/event-catalogue.ts';
import type { Store } from '../../store/store.ts';
import type { Overview } from './maintenance-journey.ts';

/** What was done for residents since midnight in Shanghai, counted from the audit log. */
export function todaysFigures(store: Pick<Store, 'database'>, clock: Clock): () => Overview['today'] {
  const count = store.database
    .prepare<[EventKind, number], number>('SELECT count(*) FROM audit_event WHERE kind = ? AND at >= ?')
    .pluck();
  return () => {
    const midnight = Date.parse(`${calendarDateInShanghai(clock.now())}T00:00:00+08:00`);
    const of = (kind: EventKind) => count.get(kind, midnight) ?? 0;
    return { cards: of('print-confirmed'), slips: of('slip-printed'), questions: of('question-left') };
  };
}
