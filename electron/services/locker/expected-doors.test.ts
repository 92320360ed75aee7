import { expect, test } from 'vitest';
import { byStaff, deposit, open, reaches } from '../../../tests/support/doors-by-hand.ts';
import { lockerByHand } from '../../../tests/support/locker-by-hand.ts';

const look = { cell: '01', purpose: 'look', who: byStaff } as const;
const found = ({ locker }: ReturnType<typeof lockerByHand>) =>
  locker.differences().map(({ cell, kind }) => `${cell} ${kind}`);

test('a door that still stands open when whoever opened it on purpose is done is for staff', () => {
  const desk = lockerByHand();
  desk.hand.see(4, 'open');
  const done = desk.locker.expectDoors('one');
  desk.hand.see(5, 'open');
  done();
  done();
  expect(found(desk)).toEqual(['04 opened-unasked', '05 left-open']);
});

test('where a board is read in another way from now on, all that stand open are for staff', () => {
  const desk = lockerByHand();
  // As the board was read until now this was a shut door.
  const done = desk.locker.expectDoors('one');
  desk.hand.see(4, 'open');
  const another = desk.locker.expectDoors('one');
  desk.hand.see(4, 'open');
  another();
  expect(found(desk)).toEqual([]);
  done(true);
  expect(found(desk)).toEqual(['04 left-open']);
});

test('a pulse that is only tried leaves staff nothing to look into, whether it opens or is not seen', async () => {
  const desk = lockerByHand();
  const done = desk.locker.expectDoors('one');
  desk.hand.pulseWill('does-nothing');
  const one = open(desk, look);
  await reaches(one, 'waiting');
  // Whoever tried it goes before it is known.
  one.leave();
  done();
  desk.clock.advance(8000);
  expect(found(desk)).toEqual([]);

  const doneToo = desk.locker.expectDoors('one');
  desk.hand.see(1, 'unknown');
  const two = open(desk, look);
  await reaches(two, 'unseen');
  two.leave();
  doneToo();
  expect(found(desk)).toEqual([]);
});

test('a pulse of somebody who looks for another reason is told where it opens nothing', async () => {
  const desk = lockerByHand();
  desk.hand.pulseWill('does-nothing');
  const opening = open(desk, look);
  await reaches(opening, 'waiting');
  desk.clock.advance(8000);
  expect(found(desk)).toEqual(['01 stuck']);
});

test('after every door was opened at once staff look wherever something lies', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk, '02');
  desk.locker.everyDoorOpened('one');
  expect(desk.locker.differences()).toMatchObject([{ cell: '02', kind: 'left-open', stay }]);
});
