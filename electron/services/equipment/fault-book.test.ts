import { expect, test } from 'vitest';
import { watchQueryPlans } from '../../../tests/support/query-plans.ts';
import { recordsAtKiosk } from '../../../tests/support/records-at-kiosk.ts';
import { openFaultBook } from './fault-book.ts';

test('the last faults of a device are found among all that there ever were of the others', () => {
  const { database, audit, clock, tamper } = recordsAtKiosk(1);
  const plans = watchQueryPlans(database);
  const book = openFaultBook(database, audit);
  expect(plans()).toEqual(['SEARCH audit_event USING INDEX audit_event_by_device (<expr>=?)']);
  const began = clock.now();
  book.began('card-printer', ['card-jam']);
  book.began('slip-printer', ['paper-out']);
  clock.advance(1_000);
  book.ended('card-printer');
  tamper(`UPDATE audit_event SET details = 'no json' WHERE number = 3`);
  expect(book.latest('card-printer', 5)).toEqual([{ troubles: ['card-jam'], at: began, until: clock.now() }]);
  expect(book.isOpen('card-printer')).toBe(false);
  expect(book.isOpen('slip-printer')).toBe(false);
});
