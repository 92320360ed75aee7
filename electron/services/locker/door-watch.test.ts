import { expect, test } from 'vitest';
import { lockerByHand } from '../../../tests/support/locker-by-hand.ts';

test('a door that opens by itself is told to staff, and nothing is put in there meanwhile', () => {
  const desk = lockerByHand();
  desk.hand.see(5, 'open');
  expect(desk.locker.differences()).toMatchObject([{ cell: '05', kind: 'opened-unasked' }]);
  expect(desk.locker.cell('05')?.use).toBe('doubtful');
  desk.hand.see(5, 'closed');
  expect(desk.locker.cellsFor({ size: 'medium' }).map(({ name }) => name)).not.toContain('05');
  expect(desk.locker.settleDifference(desk.locker.differences()[0]?.id ?? 0, 'seen', 3)).toBe(true);
  expect(desk.locker.cell('05')?.use).toBe('free');
});

test('while somebody opens the doors of a board on purpose, none is a difference; afterwards each is again', () => {
  const desk = lockerByHand();
  const board = desk.locker.cell('05')?.door.board ?? '';
  const done = desk.locker.expectDoors(board);
  desk.hand.see(5, 'open');
  desk.hand.see(5, 'closed');
  done();
  expect(desk.locker.differences()).toEqual([]);
  desk.hand.see(5, 'open');
  expect(desk.locker.differences()).toMatchObject([{ cell: '05', kind: 'opened-unasked' }]);
});

test('a board that falls silent is one change, however many doors it has', async () => {
  const { locker, hand } = lockerByHand();
  await Promise.resolve();
  let changes = 0;
  locker.onChange(() => {
    changes += 1;
  });
  for (let lock = 1; lock <= 12; lock += 1) hand.see(lock, 'unknown');
  await expect.poll(() => changes).toBe(1);
});
