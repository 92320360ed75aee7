import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { watchQueryPlans } from '../../../tests/support/query-plans.ts';
import { temporaryStore } from '../../../tests/support/temporary-store.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openJobs } from '../../store/jobs/jobs.ts';
import { todaysFigures } from './todays-figures.ts';

test('a day begins at midnight in Shanghai, and only what was done is counted', () => {
  const store = temporaryStore();
  const clock = manualClock(Date.parse('2026-11-20T23:59:00+08:00'));
  const audit = openAuditLog(store.database, clock);
  const figures = todaysFigures(store, clock);
  const printed = () => audit.record('print-confirmed', { job: 'a', copy: 1, by: 'printer' });
  printed();
  audit.record('question-left', { question: 1 });
  audit.record('print-failed', { job: 'b', copy: 1, reasons: 'card-jam', by: 'printer' });
  expect(figures()).toEqual({ cards: 1, slips: 0, questions: 1 });
  clock.advance(60_000);
  expect(figures()).toEqual({ cards: 0, slips: 0, questions: 0 });
  printed();
  audit.record('slip-printed', { job: 'c', slip: 'what-to-bring' });
  expect(figures()).toEqual({ cards: 1, slips: 1, questions: 0 });
});

test('a test card and a test slip are not counted: they are no residents’', () => {
  const store = temporaryStore();
  const clock = manualClock();
  const audit = openAuditLog(store.database, clock);
  for (const kind of ['print-test-card', 'print-card'] as const) {
    openJobs({ ...store, clock, kind }).intend({ key: kind, subject: 'something', copy: 1 });
    audit.record('print-confirmed', { job: kind, copy: 1, by: 'printer' });
  }
  audit.record('slip-printed', { job: 'a', slip: 'test' });
  audit.record('slip-printed', { job: 'b', slip: 'question-left' });
  expect(todaysFigures(store, clock)()).toEqual({ cards: 1, slips: 1, questions: 0 });
});

test('what was done in all the years before is not looked at', () => {
  const store = temporaryStore();
  const plans = watchQueryPlans(store.database);
  todaysFigures(store, manualClock());
  expect(plans()).toEqual([
    expect.stringMatching(
      /^SEARCH audit_event USING INDEX audit_event_by_time \(at>\?\).*SEARCH job USING INDEX/,
    ),
  ]);
});
