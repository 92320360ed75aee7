import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Overview } from './maintenance-journey.ts';

/** What was done for residents since midnight in Shanghai, counted from the audit log; what staff print as a test is none of it. */
export function todaysFigures(store: Pick<Store, 'database'>, clock: Clock): () => Overview['today'] {
  // By time: of what was done often there are years, and of today little.
  const count = store.database.prepare<[number], Overview['today']>(
    `SELECT count(*) FILTER (WHERE kind = 'print-confirmed' AND NOT EXISTS (
         SELECT 1 FROM job WHERE job.key = details ->> '$.job' AND job.kind = 'print-test-card')) AS cards,
       count(*) FILTER (WHERE kind = 'slip-printed' AND details ->> '$.slip' <> 'test') AS slips,
       count(*) FILTER (WHERE kind = 'question-left') AS questions
     FROM audit_event WHERE at >= ?`,
  );
  return () => {
    const midnight = Date.parse(`${calendarDateInShanghai(clock.now())}T00:00:00+08:00`);
    return count.get(midnight) ?? { cards: 0, slips: 0, questions: 0 };
  };
}
