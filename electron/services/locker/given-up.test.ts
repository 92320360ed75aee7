import { expect, test } from 'vitest';
import {
  at,
  byStaff,
  collect,
  deposit,
  open,
  reaches,
  reserve,
} from '../../../tests/support/doors-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';

test('a cell that nobody could see is used again once staff have looked, without the door being opened here', async () => {
  const desk = lockerByHand();
  const stay = reserve(desk);
  desk.hand.see(1, 'unknown');
  desk.hand.pulseWill('does-nothing');
  const opening = open(desk, { cell: '01', purpose: 'put-in', stay, who: byStaff });
  await reaches(opening, 'unseen');
  opening.leave();
  desk.hand.see(1, 'closed');
  const [difference] = desk.locker.differences();
  expect(desk.locker.settleDifference(difference?.id ?? 0, 'not-there', 3)).toBe(true);
  expect(desk.locker.cell('01')?.use).toBe('free');
  expect(desk.locker.cellsFor({ size: 'small' }).map(({ name }) => name)).toContain('01');
  const next = desk.locker.reserve({ kind: 'document', content: someDocument(), cell: '01', by: 3 });
  expect(next.ok).toBe(true);
});

test('a pulse of which nobody can say whether it left holds nobody up: what the sensor sees counts', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.onPulse(() => {
    throw new Error('a driver that fails');
  });
  const opening = collect(desk, stay);
  await reaches(opening, 'waiting');
  desk.hand.see(1, 'open');
  expect(at(opening)).toBe('open');
  desk.hand.see(1, 'closed');
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});
