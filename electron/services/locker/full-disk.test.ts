import { expect, test } from 'vitest';
import { at, collect, deposit, reaches } from '../../../tests/support/doors-by-hand.ts';
import { fill, makeRoom } from '../../../tests/support/full-disk.ts';
import { lockerByHand } from '../../../tests/support/locker-by-hand.ts';

type Desk = ReturnType<typeof lockerByHand>;

const jobs = ({ store }: Desk) =>
  store.database.prepare(`SELECT state FROM job WHERE kind = 'unlock-door'`).pluck().all();

test('a door that is seen open while nothing can be written is theirs as soon as it can', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.onPulse(() => fill(desk, 'audit_event'));
  const opening = collect(desk, stay);
  await expect.poll(() => desk.locker.cell('01')?.sees).toBe('open');
  desk.clock.advance(5000);
  expect(at(opening)).toBe('unlocking');
  makeRoom(desk, 'audit_event');
  desk.clock.advance(1000);
  expect(at(opening)).toBe('open');
  expect(jobs(desk).at(-1)).toBe('confirmed');
});

test('a door that opened and shut meanwhile is not said to have stayed shut', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await reaches(opening, 'waiting');
  fill(desk, 'audit_event');
  desk.hand.see(1, 'open');
  desk.hand.see(1, 'closed');
  desk.clock.advance(9000);
  makeRoom(desk, 'audit_event');
  desk.clock.advance(1000);
  expect(at(opening)).toBe('shut');
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});

test('a door for which the time is over while nothing can be written stays shut once it can', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await reaches(opening, 'waiting');
  fill(desk, 'audit_event');
  desk.clock.advance(8000);
  expect(at(opening)).toBe('waiting');
  makeRoom(desk, 'audit_event');
  desk.clock.advance(1000);
  expect(at(opening)).toBe('stayed-shut');
});

test('how a door stands is remembered, and that it opened by itself listed, once there is room', async () => {
  const desk = lockerByHand();
  fill(desk, 'locker_cell', 'door_difference');
  desk.hand.see(5, 'closed');
  desk.hand.see(5, 'open');
  await Promise.resolve();
  expect(desk.locker.differences()).toEqual([]);
  makeRoom(desk, 'locker_cell', 'door_difference');
  desk.clock.advance(1000);
  expect(desk.locker.differences()).toMatchObject([{ cell: '05', kind: 'opened-unasked' }]);
  const kept = desk.store.database.prepare(`SELECT door FROM locker_cell WHERE name = '05'`).pluck();
  expect(kept.get()).toBe('open');
});

test('whoever listens and fails keeps nobody else from hearing, and nothing from being done', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  const heard: string[] = [];
  desk.locker.onChange(() => {
    throw new Error('a screen that cannot be drawn');
  });
  desk.locker.onChange(() => heard.push(at(opening)));
  desk.hand.see(1, 'closed');
  expect(at(opening)).toBe('shut');
  expect(new Set(heard)).toEqual(new Set(['shut']));
});

test('a door that is open is watched on where the next opening of it cannot be written', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  fill(desk, 'job');
  expect(() => collect(desk, stay)).toThrow('full');
  makeRoom(desk, 'job');
  desk.hand.see(1, 'closed');
  expect(at(opening)).toBe('shut');
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});
