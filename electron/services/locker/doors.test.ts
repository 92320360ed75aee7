import { expect, test } from 'vitest';
import {
  at,
  byCode,
  byStaff,
  collect,
  deposit,
  holder,
  open,
  reaches,
  reserve,
} from '../../../tests/support/doors-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';
import { firstBrokenRow } from '../../store/audit/audit-log.ts';

test('a document is put in, collected, and its cell is free again', async () => {
  const desk = lockerByHand();
  const { locker, hand, news, reports } = desk;
  const stay = await deposit(desk);
  expect(locker.cell('01')).toMatchObject({ use: 'occupied', stay });
  expect(news.map(({ kind }) => kind)).toEqual(['ready']);

  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  expect(locker.stay(stay)?.state).toBe('opened');
  hand.see(1, 'closed');
  expect(at(opening)).toBe('shut');
  expect(locker.stay(stay)?.state).toBe('taken');
  expect(locker.cell('01')?.use).toBe('free');
  expect(news.at(-1)).toMatchObject({ kind: 'collected', by: 'holder' });
  expect(reports.map(({ state }) => state)).toEqual(['placed', 'collected']);
  expect(hand.pulses).toEqual([1, 1]);
  expect(firstBrokenRow(desk.store.database)).toBeUndefined();
});

test('the job is on disk as sending before the pulse leaves, and confirmed when the sensor shows the door open', async () => {
  const desk = lockerByHand();
  const jobs = () =>
    desk.store.database.prepare(`SELECT state FROM job WHERE kind = 'unlock-door'`).pluck().all();
  const whenSent: unknown[] = [];
  desk.hand.onPulse(() => whenSent.push(...jobs()));
  const opening = open(desk, { cell: '02', purpose: 'look', who: byStaff });
  await reaches(opening, 'open');
  expect(whenSent).toEqual(['sending']);
  expect(jobs()).toEqual(['confirmed']);
});

test('a door that does not open within eight seconds stays shut: nothing is taken, staff are told, nothing is sent again', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await reaches(opening, 'waiting');
  desk.clock.advance(7999);
  expect(at(opening)).toBe('waiting');
  desk.clock.advance(1);
  expect(at(opening)).toBe('stayed-shut');
  expect(desk.locker.stay(stay)?.state).toBe('inside');
  expect(desk.locker.differences()).toMatchObject([{ cell: '01', kind: 'stuck', stay }]);
  expect(desk.hand.pulses).toEqual([1, 1]);

  desk.hand.pulseWill('opens');
  const again = collect(desk, stay);
  await reaches(again, 'open');
  expect(desk.locker.differences()).toEqual([]);
});

test('a door that springs open late, while somebody still stands there, is theirs; after they left it is for staff', async () => {
  const desk = lockerByHand();
  const [one, two] = [await deposit(desk, '01'), await deposit(desk, '02')];
  desk.hand.pulseWill('does-nothing');
  const first = collect(desk, one, '01');
  await reaches(first, 'waiting');
  desk.clock.advance(8000);
  desk.hand.see(1, 'open');
  expect(at(first)).toBe('open');
  expect(desk.locker.stay(one)?.state).toBe('opened');
  desk.hand.see(1, 'closed');

  const second = collect(desk, two, '02');
  await reaches(second, 'waiting');
  desk.clock.advance(8000);
  second.leave();
  desk.hand.see(2, 'open');
  expect(desk.locker.stay(two)?.state).toBe('inside');
  expect(desk.locker.differences().map(({ kind }) => kind)).toContain('opened-unasked');
});

test('where nothing left for the board the door is as it was', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.pulseWill('not-sent');
  const opening = collect(desk, stay);
  await reaches(opening, 'not-sent');
  expect(desk.locker.stay(stay)?.state).toBe('inside');
  expect(desk.locker.differences()).toEqual([]);
});

test('a sensor that says nothing holds up nobody: whoever stands there says what they see', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.see(1, 'unknown');
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await expect.poll(() => opening.state()).toEqual({ at: 'unseen', said: 'nothing' });
  expect(opening.says('shut')).toBe(false);
  expect(opening.says('opened')).toBe(true);
  expect(desk.locker.stay(stay)?.state).toBe('opened');
  expect(opening.says('shut')).toBe(true);
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});

test('whoever goes from a door that no sensor sees leaves it to staff, and the document stays theirs', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  desk.hand.see(1, 'unknown');
  desk.hand.pulseWill('does-nothing');
  const opening = collect(desk, stay);
  await reaches(opening, 'unseen');
  opening.leave();
  expect(desk.locker.stay(stay)?.state).toBe('opened');
  expect(desk.locker.differences()).toMatchObject([{ kind: 'interrupted', stay }]);
  expect(desk.locker.cell('01')?.use).toBe('doubtful');
});

test('a door left open is told to whoever opened it, then to staff; shut by its own person it is well again', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  desk.clock.advance(40_000);
  expect(opening.state()).toMatchObject({ at: 'open', leftOpen: true });
  expect(desk.locker.differences()).toEqual([]);
  desk.clock.advance(40_000);
  expect(desk.locker.differences()).toMatchObject([{ kind: 'left-open', stay }]);
  desk.hand.see(1, 'closed');
  expect(desk.locker.differences()).toEqual([]);
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});

test('a door that stood open with nobody there is shut by somebody: staff look, nobody is said to have taken it', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  opening.leave();
  desk.clock.advance(80_000);
  desk.hand.see(1, 'closed');
  expect(desk.locker.stay(stay)?.state).toBe('opened');
  const [difference] = desk.locker.differences();
  expect(desk.locker.settleDifference(difference?.id ?? 0, 'not-there', 3)).toBe(true);
  expect(desk.locker.stay(stay)?.state).toBe('taken');
});

test.each(['collect', 'put-in'] as const)(
  'who says that a door is shut while its sensor says open goes on (%s), and staff look at the door',
  async (purpose) => {
    const desk = lockerByHand();
    const stay = purpose === 'collect' ? await deposit(desk) : reserve(desk);
    const opening =
      purpose === 'collect' ? collect(desk, stay) : open(desk, { cell: '01', purpose, stay, who: byStaff });
    await reaches(opening, 'open');
    desk.clock.advance(40_000);
    expect(opening.says('shut')).toBe(true);
    expect(at(opening)).toBe('shut');
    if (purpose === 'put-in') desk.locker.putIn(stay);
    opening.leave();
    expect(desk.locker.stay(stay)?.state).toBe(purpose === 'collect' ? 'taken' : 'inside');
    expect(desk.locker.differences()).toMatchObject([{ cell: '01', kind: 'left-open', stay }]);
    expect(desk.locker.cell('01')?.use).toBe('doubtful');
  },
);

test('one door at a time for each person, and another person is not held up by it', async () => {
  const desk = lockerByHand();
  const [one, two] = [await deposit(desk, '01'), await deposit(desk, '02')];
  const opening = collect(desk, one, '01');
  await reaches(opening, 'open');
  const order = { cell: '02', purpose: 'collect', stay: two } as const;
  const own = { resident: desk.store.seal.pseudonym(holder) };
  expect(desk.locker.openDoor({ ...order, who: own })).toMatchObject({
    error: { code: 'another-door-open' },
  });
  // By the code of the second one they are the same person.
  expect(desk.locker.openDoor({ ...order, who: byCode(desk, two) })).toMatchObject({
    error: { code: 'another-door-open' },
  });
  const three = await deposit(desk, '03', '310105198003070423');
  const another = { cell: '03', purpose: 'collect', stay: three, who: byCode(desk, three) } as const;
  expect(desk.locker.openDoor(another).ok).toBe(true);
});

test('whoever shut the door too early opens it once more, as long as they stand there', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const opening = collect(desk, stay);
  await reaches(opening, 'open');
  desk.hand.see(1, 'closed');
  expect(desk.locker.reserve({ kind: 'document', content: someDocument(), cell: '01', by: 3 }).ok).toBe(
    false,
  );
  const again = collect(desk, stay);
  await reaches(again, 'open');
  desk.hand.see(1, 'closed');
  expect(desk.news.map(({ kind }) => kind)).toEqual(['ready', 'collected']);
  again.leave();
  const who = { resident: desk.store.seal.pseudonym(holder) };
  expect(desk.locker.openDoor({ cell: '01', purpose: 'collect', stay, who })).toMatchObject({
    error: { code: 'not-there' },
  });
});

test.each(['not-sent', 'does-nothing'] as const)(
  'shut too early, and the door does not open once more (%s): it is theirs still, and nothing is put on top of it',
  async (pulse) => {
    const desk = lockerByHand();
    const stay = await deposit(desk);
    await reaches(collect(desk, stay), 'open');
    desk.hand.see(1, 'closed');
    expect(desk.locker.stay(stay)?.state).toBe('taken');
    desk.hand.pulseWill(pulse);
    const again = collect(desk, stay);
    await expect.poll(() => at(again)).not.toBe('unlocking');
    desk.clock.advance(8000);
    again.leave();
    expect(desk.locker.stay(stay)?.state).toBe('opened');
    expect(desk.locker.differences()).toMatchObject([{ kind: 'stuck', stay }]);
    expect(desk.locker.cell('01')?.use).toBe('doubtful');
    // As soon as it opens for them all is well again.
    desk.hand.pulseWill('opens');
    await reaches(collect(desk, stay), 'open');
    desk.hand.see(1, 'closed');
    expect(desk.locker.stay(stay)?.state).toBe('taken');
    expect(desk.locker.differences()).toEqual([]);
  },
);

test('a cell that was open for something that is to come in is kept for staff where it does not open once more', async () => {
  const desk = lockerByHand();
  const stay = reserve(desk);
  const putIn = () => open(desk, { cell: '01', purpose: 'put-in', stay, who: byStaff });
  await reaches(putIn(), 'open');
  desk.hand.see(1, 'closed');
  desk.hand.pulseWill('not-sent');
  await reaches(putIn(), 'not-sent');
  expect(desk.locker.differences()).toMatchObject([{ kind: 'stuck', stay }]);
  expect(desk.locker.stay(stay)?.state).toBe('reserved');
});

test('no door opens for what is not behind it, nor for those who may not', async () => {
  const desk = lockerByHand();
  const { locker, hand } = desk;
  const stay = await deposit(desk);
  const pulses = hand.pulses.length;
  const refused = (order: Parameters<typeof locker.openDoor>[0]) => {
    const answer = locker.openDoor(order);
    return answer.ok ? 'opened' : answer.error.code;
  };
  const resident = { resident: 'somebody' };
  expect(refused({ cell: '99', purpose: 'look', who: byStaff })).toBe('no-such-cell');
  expect(refused({ cell: '02', purpose: 'collect', stay, who: resident })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'collect', who: resident })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'look', who: resident })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'take-back', stay, who: resident })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'collect', stay, who: byStaff })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'collect', stay, who: resident })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'collect', stay, who: byCode(desk, stay + 1) })).toBe('not-there');
  expect(refused({ cell: '01', purpose: 'put-in', stay, who: byStaff })).toBe('not-there');
  locker.setOutOfService('01', true, 3);
  expect(refused({ cell: '01', purpose: 'collect', stay, who: byCode(desk, stay) })).toBe('out-of-service');
  expect(hand.pulses).toHaveLength(pulses);
});

test('staff say whether they took it back, or left it inside', async () => {
  const desk = lockerByHand();
  const stay = await deposit(desk);
  const takeBack = () => open(desk, { cell: '01', purpose: 'take-back', stay, who: byStaff });
  const first = takeBack();
  await reaches(first, 'open');
  desk.hand.see(1, 'closed');
  first.leave();
  expect(desk.locker.stay(stay)?.state).toBe('inside');
  const second = takeBack();
  await reaches(second, 'open');
  desk.hand.see(1, 'closed');
  expect(desk.locker.takenBack(stay, 3).ok).toBe(true);
  second.leave();
  expect(desk.locker.differences()).toEqual([]);
  expect(desk.reports.at(-1)).toMatchObject({ state: 'taken-back' });
});
