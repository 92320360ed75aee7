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

test('whoever says that it is shut goes on, and what its sensor says against it is for staff', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  desk.clock.advance(40_000);
  expect(opening.says('shut')).toBe(true);
  expect(desk.locker.stay(stay)?.state).toBe('taken');
  opening.leave();
  expect(desk.locker.differences()).toMatchObject([{ cell: '01', kind: 'left-open', stay }]);
  const order = { kind: 'document', content: someDocument(), cell: '01', by: 3 } as const;
  expect(desk.locker.reserve(order)).toMatchObject({ error: { code: 'cell-taken' } });
});

test('a document that was put behind a door that does not shut is known to lie behind it', async () => {
  const desk = lockerByHand();
  const stay = reserve(desk);
  const opening = open(desk, { cell: '01', purpose: 'put-in', stay, who: byStaff });
  await reaches(opening, 'open');
  desk.clock.advance(40_000);
  opening.says('shut');
  expect(desk.locker.putIn(stay).ok).toBe(true);
  opening.leave();
  expect(at(opening)).toBe('shut');
  expect(desk.locker.cell('01')).toMatchObject({ sees: 'open', use: 'doubtful', stay });
});

test('while the pulse of a door is under way nobody sends it another', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  const order = { cell: '01', purpose: 'take-back', stay, who: byStaff } as const;
  expect(() => collect(desk, stay)).toThrow('another-door-open');
  await reaches(opening, 'waiting');
  expect(desk.locker.openDoor(order)).toMatchObject({ error: { code: 'another-door-open' } });
  desk.clock.advance(8000);
  expect(desk.locker.openDoor(order).ok).toBe(true);
  expect(desk.hand.pulses).toEqual([1, 1, 1]);
});

test('a door that is pushed to and springs open again is open: it alarms, and is shut once more', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  desk.hand.see(1, 'closed');
  desk.clock.advance(2000);
  desk.hand.see(1, 'open');
  expect(at(opening)).toBe('open');
  expect(desk.locker.differences()).toEqual([]);
  desk.clock.advance(40_000);
  expect(opening.state()).toMatchObject({ at: 'open', leftOpen: true });
  desk.hand.see(1, 'closed');
  opening.leave();
  expect(desk.locker.stay(stay)?.state).toBe('taken');
  expect(desk.news.map(({ kind }) => kind)).toEqual(['ready', 'collected']);
});

test('a door that opens long after it was shut, or with nobody there, opened by itself', async () => {
  const desk = lockerByHand();
  const [one, two] = [await deposit(desk, '01'), await deposit(desk, '02')];
  const first = collect(desk, one, '01');
  await reaches(first, 'open');
  desk.hand.see(1, 'closed');
  desk.clock.advance(3001);
  desk.hand.see(1, 'open');
  const second = collect(desk, two, '02');
  await reaches(second, 'open');
  desk.hand.see(2, 'closed');
  second.leave();
  desk.hand.see(2, 'open');
  expect(desk.locker.differences()).toMatchObject([
    { cell: '01', kind: 'opened-unasked' },
    { cell: '02', kind: 'opened-unasked' },
  ]);
});

test('where a neighbour opens in place of the door that was asked for, neither is opened again', async () => {
  const desk = lockerByHand();
  const [stay, other] = [await deposit(desk, '01'), await deposit(desk, '02', '310105198003070423')];
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await reaches(opening, 'waiting');
  desk.hand.see(2, 'open');
  desk.hand.see(2, 'closed');
  desk.clock.advance(8000);
  expect(at(opening)).toBe('stayed-shut');
  expect(() => collect(desk, stay)).toThrow('out-of-service');
  expect(['01', '02', '03'].map((name) => desk.locker.cell(name)?.use)).toEqual([
    'out-of-service',
    'out-of-service',
    'free',
  ]);
  const difference = { cell: '02', kind: 'opened-unasked', stay: other };
  expect(desk.locker.differences()).toMatchObject([difference, { cell: '01', kind: 'stuck', stay }]);
  expect(desk.events().filter((kind) => kind === 'cell-switched')).toHaveLength(2);
});

test('a door that opens by itself while another one is open only waits for staff', async () => {
  const desk = lockerByHand();
  const opening = collect(desk, await deposit(desk, '01'));
  await reaches(opening, 'open');
  desk.hand.see(5, 'open');
  expect(desk.locker.cell('05')?.use).toBe('doubtful');
  expect(desk.locker.cell('01')?.use).toBe('occupied');
});
