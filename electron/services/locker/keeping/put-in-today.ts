import { calendarDateInShanghai } from '../../../foundation/calendar-date.ts';
import type { Clock } from '../../../foundation/clock.ts';
import type { Store } from '../../../store/store.ts';

/** How many documents staff put in since midnight in Shanghai, counted from the audit log. */
export function putInToday(store: Pick<Store, 'database'>, clock: Clock): () => number {
  // By time: of these there are years.
  const count = store.database
    .prepare<[number], number>(
      `SELECT count(*) FILTER (WHERE kind = 'stay-put-in' AND details ->> '$.by' IS NOT NULL)
       FROM audit_event WHERE at >= ?`,
    )
    .pluck();
  return () => count.get(Date.parse(`${calendarDateInShanghai(clock.now())}T00:00:00+08:00`)) ?? 0;
}
