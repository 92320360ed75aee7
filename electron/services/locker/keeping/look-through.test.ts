import { expect, test } from 'vitest';
import { keepingAtLocker } from '../../../../tests/support/keeping-at-locker.ts';
import { lockerByHand, someDocument, wallRenamed } from '../../../../tests/support/locker-by-hand.ts';
import { staffWithRole } from '../../../../tests/support/to-do-at-kiosk.ts';

type Before = ReturnType<typeof lockerByHand>;
const colleague = staffWithRole(2, '李建国', 'clerk');

function putIn({ locker }: Before, cell: string) {
  const stay = locker.reserve({ kind: 'document', content: someDocument(), cell, by: 7 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return stay.value.id;
}

/** A clerk at a locker of which a backup was restored: documents lie, as far as it knows, in 01 and 03. */
function afterRestore({ begin = true } = {}) {
  const before = lockerByHand();
  const [first, third] = [putIn(before, '01'), putIn(before, '03')];
  before.locker.close();
  const { store, clock, hand } = before;
  const desk = keepingAtLocker({ store, clock, hand, restored: true });
  if (begin) desk.handlers['keeping.openLookThrough']({});
  const offered = () => desk.shows('keeping-look-through');
  return {
    ...{ ...desk, first, third, offered },
    state: (stay: number) => desk.locker.stay(stay)?.state,
    open: () => desk.handlers['keeping.openDoor']({}),
    /** Opens the door that is offered, and shuts it again. */
    lookBehind: async (lock: number) => {
      desk.handlers['keeping.openDoor']({});
      await expect.poll(() => desk.shows('keeping-door').stage).toBe('open');
      desk.hand.see(lock, 'closed');
      return desk.shows('keeping-found');
    },
    found: (what: 'as-remembered' | 'empty' | 'something-else') => desk.handlers['keeping.found']({ what }),
    settled: () => desk.list.settled().map(({ verdict }) => verdict),
    waiting: () => desk.locker.differences().map(({ cell }) => cell),
  };
}

test('one door after the other is offered, opened by a tap, and settled by what was seen behind it', async () => {
  const desk = afterRestore();
  expect(desk.offered()).toMatchObject({ left: 12, next: { cell: '01', expects: 'this' } });
  expect(desk.hand.pulses).toEqual([]);
  expect(await desk.lookBehind(1)).toMatchObject({ expects: 'this', content: { name: '王*英' } });
  desk.found('as-remembered');
  expect(desk.offered()).toMatchObject({
    ...{ left: 11, last: { cell: '01', end: 'as-remembered' } },
    next: { cell: '02', expects: 'nothing' },
  });
  expect(desk.state(desk.first)).toBe('inside');
  await desk.lookBehind(2);
  desk.found('empty');
  expect(desk.offered()).toMatchObject({ left: 10, next: { cell: '03', expects: 'this' } });
  expect(desk.hand.pulses).toEqual([1, 2]);
  expect(desk.settled().toSorted()).toEqual(['inside', 'looked']);
  await expect.poll(() => desk.locker.cell('02')?.use).toBe('free');
});

test('what a resident waits for is gone only after it was asked once more', async () => {
  const desk = afterRestore();
  await desk.lookBehind(1);
  desk.found('empty');
  expect(desk.shows('keeping-found').sure).toBe('empty');
  expect(desk.state(desk.first)).toBe('inside');
  desk.back();
  expect(desk.shows('keeping-found')).not.toHaveProperty('sure');
  desk.found('empty');
  desk.handlers['keeping.confirm']({});
  expect(desk.offered().last).toEqual({ cell: '01', end: 'empty' });
  expect(desk.state(desk.first)).toBe('lost');
});

test('a door that springs open while it is asked once more is answered for anew, also where its sensor falls silent', async () => {
  const desk = afterRestore();
  await desk.lookBehind(1);
  desk.found('empty');
  expect(desk.shows('keeping-found').sure).toBe('empty');
  desk.hand.see(1, 'open');
  expect(desk.shows('keeping-door').stage).toBe('open');
  desk.hand.see(1, 'unknown');
  expect(desk.shows('keeping-door').stage).toBe('unseen-opened');
  expect(desk.handlers['keeping.confirm']({})).toMatchObject({ ok: false });
  expect(desk.handlers['keeping.says']({ what: 'shut' })).toMatchObject({ ok: true });
  expect(desk.shows('keeping-found')).not.toHaveProperty('sure');
  expect(desk.state(desk.first)).toBe('inside');
});

test('a door that cannot be opened once more says so', async () => {
  const desk = afterRestore();
  await desk.lookBehind(1);
  expect(desk.shows('keeping-found')).not.toHaveProperty('notNow');
  const other = desk.locker.openDoor({
    cell: '05',
    purpose: 'look',
    who: { staff: desk.maintenance.by.id },
    stay: undefined,
  });
  if (!other.ok) throw new Error(other.error.code);
  desk.handlers['keeping.openAgain']({});
  expect(desk.shows('keeping-found')).toMatchObject({ cell: '01', notNow: true });
  await expect.poll(() => other.value.state().at).toBe('open');
  desk.hand.see(5, 'closed');
  desk.handlers['keeping.openAgain']({});
  await expect.poll(() => desk.shows('keeping-door').stage).toBe('open');
  desk.hand.see(1, 'closed');
  expect(desk.shows('keeping-found')).not.toHaveProperty('notNow');
});

test('something else is taken out, stands in the record, and leaves the cell free', async () => {
  const desk = afterRestore();
  desk.handlers['keeping.passOver']({});
  await desk.lookBehind(2);
  desk.found('as-remembered');
  expect(desk.shows('keeping-found').cell).toBe('02');
  desk.found('something-else');
  expect(desk.offered().last).toEqual({ cell: '02', end: 'something-else' });
  expect(desk.events()).toContain('something-else-found');
  await expect.poll(() => desk.locker.cell('02')?.use).toBe('free');
});

test('who goes from an open door, or from the question, has said nothing: it waits, and is offered again', async () => {
  const desk = afterRestore();
  desk.open();
  await expect.poll(() => desk.shows('keeping-door').stage).toBe('open');
  desk.back();
  expect(desk.offered()).toMatchObject({
    ...{ left: 12, last: { cell: '01', end: 'not-said' }, next: { cell: '01' } },
  });
  desk.hand.see(1, 'closed');
  await desk.lookBehind(1);
  desk.handlers['keeping.next']({});
  expect(desk.shows('keeping-found').cell).toBe('01');
  desk.leave();
  expect(desk.waiting()).toContain('01');
  expect(desk.settled()).toEqual([]);
});

test('a door that does not open, and one that is passed over, wait for another time', async () => {
  const desk = afterRestore();
  desk.hand.pulseWill('does-nothing');
  desk.open();
  await expect.poll(() => desk.shows('keeping-door').stage).toBe('waiting');
  desk.clock.advance(8000);
  expect(desk.shows('keeping-door').stage).toBe('stayed-shut');
  desk.back();
  expect(desk.offered()).toMatchObject({ last: { end: 'not-opened' }, next: { cell: '02' } });
  for (let passed = 1; passed < 12; passed += 1) desk.handlers['keeping.passOver']({});
  expect(desk.offered()).toMatchObject({ left: 12, last: { cell: '12', end: 'passed-over' } });
  expect(desk.offered()).not.toHaveProperty('next');
  desk.handlers['keeping.openLookThrough']({});
  expect(desk.offered().next?.cell).toBe('01');
});

test('a document that is known to be gone is not asked for as if somebody waited for it', async () => {
  const desk = afterRestore();
  desk.locker.notThere(desk.first, 7);
  expect(desk.offered().next).toMatchObject({ cell: '01', expects: 'this-gone' });
  await desk.lookBehind(1);
  desk.found('empty');
  expect(desk.offered()).toMatchObject({ left: 11, last: { cell: '01', end: 'empty' } });
  expect(desk.state(desk.first)).toBe('lost');
});

test('the door that is offered stays the one that opens, whatever happens before it on the wall', async () => {
  const desk = afterRestore();
  await desk.lookBehind(1);
  desk.found('as-remembered');
  desk.handlers['keeping.passOver']({});
  expect(desk.offered().next?.cell).toBe('03');
  desk.hand.see(1, 'open');
  desk.hand.see(1, 'closed');
  expect(desk.waiting()).toContain('01');
  expect(desk.offered()).toMatchObject({ left: 12, next: { cell: '03' } });
  expect((await desk.lookBehind(3)).cell).toBe('03');
});

test('where nothing should be, what else was doubtful of the door is settled with it', async () => {
  const desk = afterRestore();
  desk.hand.see(2, 'open');
  desk.hand.see(2, 'closed');
  expect(desk.waiting().filter((cell) => cell === '02')).toHaveLength(2);
  desk.handlers['keeping.openLookThrough']({ cell: '02' });
  await desk.lookBehind(2);
  desk.found('empty');
  expect(desk.waiting()).not.toContain('02');
});

test('from the list it begins at the door that was looked at there, and what a colleague took on is settled too', async () => {
  const desk = afterRestore({ begin: false });
  const third = desk.locker.differences().find(({ cell }) => cell === '03');
  expect(desk.list.takeOn(`door-difference/${third?.id}`, colleague)).toBe(true);
  desk.handlers['keeping.openLookThrough']({ cell: '03' });
  expect(desk.offered().next).toMatchObject({ cell: '03' });
  await desk.lookBehind(3);
  desk.found('as-remembered');
  expect(desk.waiting()).not.toContain('03');
  expect(desk.offered().next?.cell).toBe('01');
  expect(desk.list.settle(`door-difference/${third?.id}`, 'inside', colleague)).toBe(false);
});

test('what somebody else settled while the door was open is not put on record twice', async () => {
  const desk = afterRestore();
  await desk.lookBehind(1);
  const [first] = desk.locker.differences();
  desk.list.settle(`door-difference/${first?.id}`, 'inside', colleague);
  desk.found('as-remembered');
  expect(desk.offered()).toMatchObject({ left: 11, last: { cell: '01', end: 'not-noted' } });
  expect(desk.settled()).toEqual(['inside']);
});

test('a door whose settings changed is in no walk, and no way into the walk is offered there, whatever else happened at it', () => {
  const before = lockerByHand();
  putIn(before, '01');
  before.locker.close();
  const { store, clock, hand } = before;
  const desk = keepingAtLocker({ store, clock, hand, configuration: wallRenamed });
  for (const lock of [1, 5]) {
    hand.see(lock, 'open');
    hand.see(lock, 'closed');
  }
  const cellAt = (cell: string) => {
    desk.handlers['keeping.openCell']({ cell });
    const view = desk.shows('keeping-cell');
    desk.back();
    return view;
  };
  desk.handlers['keeping.openCells']({});
  expect(cellAt('A1')).toMatchObject({
    ...{ differences: ['cells-changed', 'opened-unasked'], mayLookThrough: false },
  });
  expect(cellAt('05').mayLookThrough).toBe(true);
  expect(cellAt('06').mayLookThrough).toBe(false);
  const facts = desk.list.lines().map(({ key }) => desk.list.find(key, colleague)?.facts);
  expect(facts.map((each) => each?.kind === 'door-difference' && [each.cell, each.mayLookThrough])).toEqual([
    ['01', false],
    ['A1', false],
    ['A1', false],
    ['05', true],
  ]);
});
