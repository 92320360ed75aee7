import { expect, test } from 'vitest';
import { boardsByHand } from '../../../tests/support/boards-by-hand.ts';
import { byCode, byStaff } from '../../../tests/support/doors-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';

/** A kiosk whose power can be cut: what it held in memory is gone, the wall stays as it is. */
function kiosk() {
  const [folder, key, clock, hand] = [temporaryFolder(), temporaryKey(), manualClock(), boardsByHand()];
  let store = temporaryStore(folder, key);
  let desk = lockerByHand({ store, clock, hand });
  return {
    hand,
    clock,
    now: () => desk,
    /** `meanwhile`: what happens at the wall. */
    cutPower: (meanwhile = () => {}) => {
      // Settles nothing of what is under way: as near to a power cut as one process comes.
      desk.locker.close();
      store.database.close();
      meanwhile();
      store = temporaryStore(folder, key);
      desk = lockerByHand({ store, clock, hand });
      return desk;
    },
  };
}

type Kiosk = ReturnType<typeof kiosk>;

function reserve({ now }: Kiosk, cell = '01') {
  const stay = now().locker.reserve({ kind: 'document', content: someDocument(), cell, by: 3 });
  return stay.ok ? stay.value.id : 0;
}

function inside(at: Kiosk, cell = '01') {
  const stay = reserve(at, cell);
  at.now().locker.putIn(stay);
  return stay;
}

async function opened(at: Kiosk, purpose: 'put-in' | 'collect' | 'take-back', stay: number) {
  const who = purpose === 'collect' ? byCode(at.now(), stay) : byStaff;
  const opening = at.now().locker.openDoor({ cell: '01', purpose, stay, who });
  if (!opening.ok) throw new Error(opening.error.code);
  await expect.poll(() => opening.value.state().at).toBe('open');
  return opening.value;
}

const kinds = (at: Kiosk) =>
  at
    .now()
    .locker.differences()
    .map(({ kind }) => kind);
const state = (at: Kiosk, stay: number) => at.now().locker.stay(stay)?.state;
const settle = (at: Kiosk, found: 'inside' | 'not-there' | 'seen') =>
  at.now().locker.settleDifference(at.now().locker.differences()[0]?.id ?? 0, found, 3);

test('a cell that was only reserved is free again after a power cut', () => {
  const at = kiosk();
  const stay = reserve(at);
  at.cutPower();
  expect(state(at, stay)).toBe('cancelled');
  expect(kinds(at)).toEqual([]);
  expect(at.now().locker.cell('01')?.use).toBe('free');
});

test.each(['inside', 'not-there'] as const)(
  'a power cut while something is put in: staff look, and it is %s',
  async (found) => {
    const at = kiosk();
    const stay = reserve(at);
    await opened(at, 'put-in', stay);
    at.hand.see(1, 'closed');
    at.cutPower();
    expect(kinds(at)).toEqual(['interrupted']);
    expect(settle(at, 'seen')).toBe(false);
    expect(settle(at, found)).toBe(true);
    expect(state(at, stay)).toBe(found === 'inside' ? 'inside' : 'cancelled');
    expect(at.now().news.map(({ kind }) => kind)).toEqual(found === 'inside' ? ['ready'] : []);
  },
);

test.each(['inside', 'not-there'] as const)(
  'a power cut while a door is open for a resident: it is still theirs, no pulse is repeated, and staff find it %s',
  async (found) => {
    const at = kiosk();
    const stay = inside(at);
    await opened(at, 'collect', stay);
    at.cutPower(() => at.hand.see(1, 'closed'));
    expect(at.hand.pulses).toEqual([1]);
    expect(state(at, stay)).toBe('opened');
    expect(kinds(at)).toEqual(['interrupted']);
    expect(at.now().locker.byPickupCode(at.now().locker.pickupCode(stay) ?? '').kind).toBe('found');
    expect(
      at
        .now()
        .locker.cellsFor({ size: 'small' })
        .map(({ name }) => name),
    ).not.toContain('01');
    settle(at, found);
    expect(state(at, stay)).toBe(found === 'inside' ? 'inside' : 'taken');
  },
);

test('a power cut before the pulse was known to have left counts as if it had', async () => {
  const at = kiosk();
  const stay = inside(at);
  at.hand.pulseWill('does-nothing');
  at.now().locker.openDoor({ cell: '01', purpose: 'collect', stay, who: byCode(at.now(), stay) });
  at.cutPower();
  const jobs = at
    .now()
    .store.database.prepare(`SELECT state FROM job WHERE kind = 'unlock-door'`)
    .pluck()
    .all();
  expect(jobs).toEqual(['uncertain']);
  expect(kinds(at)).toEqual(['interrupted']);
  expect(state(at, stay)).toBe('opened');
});

test('a power cut while staff take something back: it is inside until they have looked', async () => {
  const at = kiosk();
  const stay = inside(at);
  await opened(at, 'take-back', stay);
  at.hand.see(1, 'closed');
  at.cutPower();
  expect(state(at, stay)).toBe('inside');
  expect(kinds(at)).toEqual(['interrupted']);
  settle(at, 'not-there');
  expect(state(at, stay)).toBe('taken-back');
});

test('a door that was shut when the power went and stands open afterwards is told to staff; one that stood open before is not told twice', async () => {
  const at = kiosk();
  const stay = inside(at);
  at.hand.see(2, 'closed');
  at.cutPower(() => at.hand.see(2, 'open'));
  expect(at.now().locker.differences()).toMatchObject([{ cell: '02', kind: 'open-at-start' }]);
  settle(at, 'seen');
  await opened(at, 'collect', stay);
  at.cutPower();
  expect(at.now().locker.differences()).toMatchObject([{ cell: '01', kind: 'interrupted', stay }]);
  at.cutPower();
  expect(kinds(at)).toEqual(['interrupted']);
});

test('waits for wrong codes and what is out of service last over a power cut', () => {
  const at = kiosk();
  at.now().locker.setOutOfService('03', true, 3);
  for (let tries = 0; tries < 5; tries += 1) at.now().locker.byPickupCode('00000000');
  at.cutPower();
  expect(at.now().locker.cell('03')?.use).toBe('out-of-service');
  expect(at.now().locker.codeWait()).toEqual({ left: 30_000, whole: 30_000 });
  expect(at.now().locker.wrongCodes()?.count).toBe(5);
});

/** The clerk was told that the door stayed shut, and pulls: it opens after all, by the sensor's word or by theirs. */
async function openedLate(at: Kiosk, witness: 'sensor' | 'person') {
  const stay = reserve(at);
  at.hand.pulseWill('does-nothing');
  const opening = at.now().locker.openDoor({ cell: '01', purpose: 'put-in', stay, who: { staff: 3 } });
  if (!opening.ok) throw new Error(opening.error.code);
  await expect.poll(() => opening.value.state().at).toBe('waiting');
  at.clock.advance(8000);
  expect(opening.value.state().at).toBe('stayed-shut');
  if (witness === 'sensor') at.hand.see(1, 'open');
  else opening.value.says('opened');
  return { stay, opening: opening.value };
}

test.each(['sensor', 'person'] as const)(
  'what was put in behind a door that opened late, by the word of the %s, is not lost with the power',
  async (witness) => {
    const at = kiosk();
    const { stay } = await openedLate(at, witness);
    at.cutPower(() => at.hand.see(1, 'closed'));
    expect(state(at, stay)).toBe('reserved');
    expect(kinds(at)).toContain('interrupted');
    expect(settle(at, 'inside')).toBe(true);
    expect(state(at, stay)).toBe('inside');
    expect(at.now().news.map(({ kind }) => kind)).toEqual(['ready']);
    expect(at.now().locker.cell('01')?.use).toBe('occupied');
  },
);

test('nor where the clerk goes from it and never comes back', async () => {
  const at = kiosk();
  const { stay, opening } = await openedLate(at, 'sensor');
  opening.leave();
  at.hand.see(1, 'closed');
  at.clock.advance(2 * 3_600_000);
  expect(state(at, stay)).toBe('reserved');
  expect(kinds(at)).toContain('interrupted');
  expect(settle(at, 'inside')).toBe(true);
  expect(state(at, stay)).toBe('inside');
});

test('staff find what was thought never to have come in: its holder is told', async () => {
  const at = kiosk();
  const { stay, opening } = await openedLate(at, 'person');
  at.now().locker.cancel(stay);
  opening.leave();
  expect(settle(at, 'inside')).toBe(true);
  expect(state(at, stay)).toBe('inside');
  expect(at.now().news.map(({ kind }) => kind)).toEqual(['ready']);
});

test('a document that was put into another cell meanwhile is not in two', async () => {
  const at = kiosk();
  const { stay, opening } = await openedLate(at, 'person');
  at.now().locker.cancel(stay);
  opening.leave();
  const content = at.now().locker.stay(stay)?.content ?? someDocument();
  const again = at.now().locker.reserve({ kind: 'document', content, cell: '02', by: 3 });
  at.now().locker.putIn(again.ok ? again.value.id : 0);
  expect(settle(at, 'inside')).toBe(false);
  expect(settle(at, 'not-there')).toBe(true);
  expect(state(at, stay)).toBe('cancelled');
});
