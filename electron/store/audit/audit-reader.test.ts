import { expect, test } from 'vitest';
import { watchQueryPlans } from '../../../tests/support/query-plans.ts';
import { recordsAtKiosk } from '../../../tests/support/records-at-kiosk.ts';
import { firstBrokenRow } from './audit-log.ts';

const numbers = (rows: readonly { readonly number: number }[]) => rows.map(({ number }) => number);

/** Three kinds of events in turn; of the questions, each by another of two members of staff. */
function mixedLog() {
  const kiosk = recordsAtKiosk(1);
  for (let question = 1; question <= 4; question += 1) {
    kiosk.audit.record('question-left', { question });
    kiosk.audit.record('question-claimed', { question, by: question % 2 });
    kiosk.clock.advance(1_000);
  }
  return kiosk;
}

test('rows of several kinds come in the order of the log, whichever kind they are of', () => {
  const { reader } = mixedLog();
  const kinds = ['kiosk-started', 'question-claimed', 'message-undelivered'];
  expect(numbers(reader.before(9, { kinds }, 3))).toEqual([7, 5, 3]);
  expect(numbers(reader.before(3, { kinds }, 3))).toEqual([1]);
  expect(numbers(reader.after(0, { kinds }, 3))).toEqual([1, 3, 5]);
  expect(reader.count({ kinds }, 7)).toBe(4);
  expect(numbers(reader.before(9, { kinds, by: 1 }, 3))).toEqual([7, 3]);
  expect(numbers(reader.before(9, { kinds: [] }, 3))).toEqual([]);
});

test('no leaf of the log is looked for in all that there ever was', () => {
  const { reader, database, clock } = mixedLog();
  const plans = watchQueryPlans(database);
  const kinds = ['question-left', 'question-claimed'];
  for (const selection of [{}, { kinds }, { by: 1 }, { kinds, by: 1 }]) {
    reader.before(9, selection, 3);
    reader.after(1, selection, 3);
  }
  const day = { from: clock.now() - 1_000, to: clock.now() };
  for (const selection of [day, { ...day, kinds }]) reader.before(9, selection, 3);
  for (const plan of plans().slice(0, 8)) expect(plan).not.toMatch(/SCAN audit_event|TEMP B-TREE/);
  for (const plan of plans().slice(8)) expect(plan).toContain('audit_event_by_time (at>? AND at<?)');
});

test('a row that is no JSON any more hides nothing of the rest, and the check finds it', () => {
  const { reader, database, audit, tamper } = mixedLog();
  tamper(`UPDATE audit_event SET details = 'no json' WHERE number = 3`);
  audit.record('question-claimed', { question: 5, by: 1 });
  expect(reader.staff()).toEqual([0, 1]);
  expect(numbers(reader.before(99, { by: 1 }, 9))).toEqual([10, 7]);
  expect(reader.before(99, {}, 99)).toHaveLength(10);
  expect(firstBrokenRow(database)).toBe(3);
});
