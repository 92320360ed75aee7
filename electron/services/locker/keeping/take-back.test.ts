import { expect, test } from 'vitest';
import { keepingAtLocker, opens } from '../../../../tests/support/keeping-at-locker.ts';
import { someDocument } from '../../../../tests/support/locker-by-hand.ts';

type Desk = ReturnType<typeof keepingAtLocker>;
const day = 24 * 3_600_000;

function inside({ locker }: Desk, cell: string, kind: 'document' | 'papers' = 'document') {
  const by = kind === 'document' ? 7 : undefined;
  const stay = locker.reserve({ kind, content: someDocument(), cell, by });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}
const stage = (desk: Desk) => desk.shows('keeping-door').stage;

/** Three documents that nobody collected. */
function threeOverdue() {
  const desk = keepingAtLocker();
  const stays = ['01', '02', '03'].map((cell) => inside(desk, cell));
  desk.clock.advance(10 * day);
  desk.handlers['keeping.openTakeBack']({ list: 'overdue' });
  return { ...desk, stays, state: (index: number) => desk.locker.stay(stays[index] ?? 0)?.state };
}

test('one tap each: what says that one is out opens the next, until none is left', async () => {
  const desk = threeOverdue();
  desk.handlers['keeping.takeBack']({ stay: desk.stays[0] ?? 0 });
  for (const lock of [1, 2, 3]) {
    await opens(desk);
    expect(desk.shows('keeping-door').cell).toBe(`0${lock}`);
    desk.hand.see(lock, 'closed');
    expect(desk.shows('keeping-door').next).toBe(lock === 3 ? undefined : `0${lock + 1}`);
    desk.handlers['keeping.next']({});
  }
  expect(desk.shows('keeping-take-back')).toMatchObject({
    ...{ lines: [], last: { cell: '03', end: 'taken-back' } },
  });
  expect([0, 1, 2].map(desk.state)).toEqual(['taken-back', 'taken-back', 'taken-back']);
  expect(desk.hand.pulses).toEqual([1, 2, 3]);
  expect(desk.reports.slice(-3).map(({ state }) => state)).toEqual([
    'taken-back',
    'taken-back',
    'taken-back',
  ]);
});

test('what was not taken out is still inside', async () => {
  const desk = threeOverdue();
  desk.handlers['keeping.takeBack']({ stay: desk.stays[1] ?? 0 });
  await opens(desk);
  desk.hand.see(2, 'closed');
  desk.handlers['keeping.notDone']({});
  desk.handlers['keeping.tellOutcome']({ done: false });
  expect(desk.shows('keeping-take-back').last).toEqual({ cell: '02', end: 'still-inside' });
  expect(desk.state(1)).toBe('inside');
});

test('who was seen to shut the door and goes without a word has taken it', async () => {
  const desk = threeOverdue();
  desk.handlers['keeping.takeBack']({ stay: desk.stays[0] ?? 0 });
  await opens(desk);
  desk.hand.see(1, 'closed');
  desk.leave();
  expect(desk.state(0)).toBe('taken-back');
  expect(desk.events()).toContain('stay-end-unasked');
});

test('who was asked whether it is out, and goes without an answer, leaves it to staff', async () => {
  const desk = threeOverdue();
  desk.handlers['keeping.takeBack']({ stay: desk.stays[0] ?? 0 });
  await opens(desk);
  desk.hand.see(1, 'closed');
  desk.handlers['keeping.notDone']({});
  desk.leave();
  expect(desk.state(0)).toBe('inside');
  const [difference] = desk.locker.differences();
  expect(difference).toMatchObject({ cell: '01', kind: 'interrupted', stay: desk.stays[0] });
  desk.locker.settleDifference(difference?.id ?? 0, 'not-there', 7);
  expect(desk.state(0)).toBe('taken-back');
});

test('a door that does not open is not proposed again after each of the others', async () => {
  const desk = threeOverdue();
  desk.hand.pulseWill('not-sent');
  desk.handlers['keeping.takeBack']({ stay: desk.stays[0] ?? 0 });
  await expect.poll(() => stage(desk)).toBe('not-sent');
  desk.back();
  desk.hand.pulseWill('opens');
  desk.handlers['keeping.takeBack']({ stay: desk.stays[1] ?? 0 });
  await opens(desk);
  desk.hand.see(2, 'closed');
  expect(desk.shows('keeping-door').next).toBe('03');
  desk.handlers['keeping.next']({});
  await opens(desk);
  desk.hand.see(3, 'closed');
  expect(desk.shows('keeping-door').next).toBeUndefined();
  desk.handlers['keeping.next']({});
  expect(desk.shows('keeping-take-back').lines.map(({ cell }) => cell)).toEqual(['01']);
});

test('a door that stays shut leaves it inside', async () => {
  const desk = threeOverdue();
  desk.hand.pulseWill('does-nothing');
  desk.handlers['keeping.takeBack']({ stay: desk.stays[0] ?? 0 });
  await expect.poll(() => stage(desk)).toBe('waiting');
  desk.clock.advance(8000);
  desk.back();
  expect(desk.shows('keeping-take-back').last).toEqual({ cell: '01', end: 'still-inside' });
  expect(desk.state(0)).toBe('inside');
});

test('papers that residents left stand in a list of their own, and only what is listed can be taken', async () => {
  const desk = threeOverdue();
  const papers = inside(desk, '07', 'papers');
  const fresh = inside(desk, '08');
  expect(desk.handlers['keeping.takeBack']({ stay: fresh })).toMatchObject({ ok: false });
  expect(desk.handlers['keeping.takeBack']({ stay: papers })).toMatchObject({ ok: false });
  desk.handlers['keeping.openTakeBack']({ list: 'papers' });
  expect(desk.shows('keeping-take-back').lines.map(({ cell }) => cell)).toEqual(['07']);
  desk.handlers['keeping.takeBack']({ stay: papers });
  await opens(desk);
  desk.hand.see(7, 'closed');
  desk.handlers['keeping.next']({});
  expect(desk.locker.stay(papers)?.state).toBe('taken-back');
});

test('the overview counts what is inside, what is overdue and what is free', () => {
  const desk = threeOverdue();
  expect(desk.summary()).toEqual({
    condition: 'soon',
    works: true,
    inside: 3,
    overdue: 3,
    papers: 0,
    free: 9,
  });
  desk.back();
  expect(desk.shows('keeping')).toMatchObject({ inside: 3, overdue: 3, papers: 0 });
});

test('the overview asks for somebody as soon as a resident has left papers', () => {
  const desk = keepingAtLocker();
  expect(desk.summary()).toMatchObject({ condition: 'good', papers: 0 });
  inside(desk, '07', 'papers');
  expect(desk.summary()).toMatchObject({ condition: 'soon', papers: 1, overdue: 0 });
});
