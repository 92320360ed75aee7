import { expect, test } from 'vitest';
import type { BoardTraits } from '../../../devices/locker/locker-boards.ts';
import { conclude } from './conclusion.ts';
import { learn, learningBegins } from './learning.ts';
import type { AtDoor, Learning, LearningEvent } from './learning-state.ts';
import { type Bits, bitOf, byteOf } from './wiring.ts';

const present: BoardTraits = { shutIs: 1, statusBytes: 'first-byte-first', pulseMilliseconds: 500 };
const orders = ['first-byte-first', 'last-byte-first'] as const;
const polarities = [0, 1] as const;

/** Somebody before a board whose doors they open and shut; the machine sees the wire twice each time. */
function atBoard(board: {
  readonly locks: number;
  /** Of the status bytes on the wire; some boards send more than they have locks. */
  readonly bytes?: number;
  readonly shutIs?: 0 | 1;
  readonly order?: BoardTraits['statusBytes'];
  /** Locks with a door, from 1; default all. */
  readonly doors?: readonly number[];
  readonly pulses?: readonly number[];
  /** On which lock a door really hangs. */
  readonly really?: Readonly<Record<number, number>>;
  /** Sensors wired the other way. */
  readonly reversed?: readonly number[];
}) {
  const { locks, shutIs = 1, order = 'first-byte-first', really = {}, reversed = [] } = board;
  const { pulses = [300, 500, 800] } = board;
  const bytes = board.bytes ?? Math.ceil(locks / 8);
  const hung = board.doors ?? Array.from({ length: locks }, (_, index) => index + 1);
  const of = { present, pulses, doors: hung.map((lock) => ({ cell: `A${lock}`, lock })) };
  const open = new Set<number>();
  let state: Learning = learningBegins;
  let now = 0;

  function bits(): Bits {
    const wire: (0 | 1)[] = Array.from({ length: bytes * 8 }, () => 0);
    for (const lock of hung) {
      const seen = really[lock] ?? lock;
      const isShut = !open.has(lock) !== reversed.includes(lock);
      wire[bitOf(seen, bytes * 8, order)] = isShut ? shutIs : shutIs === 1 ? 0 : 1;
    }
    return wire;
  }
  const tell = (event: LearningEvent) => {
    const before = state;
    state = learn(state, event, of);
    return state !== before;
  };
  function look(wire: Bits | undefined = bits(), after = 250) {
    now += after;
    tell({ type: 'wire', bits: wire, now });
    tell({ type: 'wire', bits: wire, now });
  }
  look();
  return {
    of,
    tell,
    look,
    state: () => state,
    door: () => state as AtDoor,
    begin: () => tell({ type: 'all-shut', now }),
    opens: (lock: number) => {
      open.add(lock);
      look();
    },
    shuts: (lock: number) => {
      open.delete(lock);
      look();
    },
    again: () => tell({ type: 'again', bits: bits(), now }),
    leavesOut: () => tell({ type: 'leave-out', bits: bits(), now }),
    /** Opens and shuts each door that is asked for, until it is enough. */
    doesAsAsked(most = 100) {
      for (let times = 0; times < most && state.at === 'door'; times += 1) {
        const { lock } = state.door;
        this.opens(lock);
        this.shuts(lock);
      }
    },
    learned: () => {
      if (!('evidence' in state)) throw new Error(`nothing is known at ${state.at}`);
      return conclude(state.evidence, present);
    },
  };
}

const boards = [
  { locks: 48 },
  { locks: 16 },
  { locks: 24 },
  { locks: 50 },
  // A board of eight locks that answers with three bytes all the same.
  { locks: 8, bytes: 3 },
];
test.each(
  boards.flatMap((board) =>
    orders.flatMap((order) => polarities.map((shutIs) => ({ ...board, order, shutIs }))),
  ),
)(
  'two doors tell polarity and byte order of $locks locks: $order, shut is $shutIs',
  ({ order, shutIs, ...board }) => {
    const at = atBoard({ ...board, order, shutIs });
    at.begin();
    expect(at.door().door.lock).toBe(1);
    at.doesAsAsked(2);
    expect(at.tell({ type: 'enough-doors' })).toBe(true);
    expect(at.state()).toMatchObject({ at: 'pulse', door: { lock: 1 } });
    expect(at.learned()).toMatchObject({ shutIs, statusBytes: order });
  },
);

test('one byte has no order: it stays as it is', () => {
  const at = atBoard({ locks: 8 });
  at.begin();
  at.doesAsAsked();
  expect(at.learned()).toMatchObject({ shutIs: 1, statusBytes: 'first-byte-first' });
});

test('the doors of two different bytes are needed before the others may be left out', () => {
  const at = atBoard({ locks: 16, shutIs: 0 });
  at.begin();
  expect(at.tell({ type: 'enough-doors' })).toBe(false);
  at.doesAsAsked(1);
  expect(at.tell({ type: 'enough-doors' })).toBe(false);
  expect(byteOf(at.door().door.lock)).toBe(1);
  at.doesAsAsked(1);
  expect(at.tell({ type: 'enough-doors' })).toBe(true);
});

test('all doors, one after another, each asked for once', () => {
  const at = atBoard({ locks: 12, order: 'last-byte-first' });
  at.begin();
  at.doesAsAsked();
  expect(at.state().at).toBe('pulse');
  const seen = at.learned().doors;
  expect(seen.map(({ lock }) => lock).sort((a, b) => a - b)).toEqual(at.of.doors.map(({ lock }) => lock));
  expect(seen.every(({ found }) => found === 'right')).toBe(true);
});

test('a door that hangs on another lock is told, and can be written down so', () => {
  const at = atBoard({ locks: 16, really: { 1: 9, 9: 1 }, doors: [1, 2, 9, 16] });
  at.begin();
  // Which order the first door speaks for nobody can tell yet: the ninth lock is the first of the other order.
  at.doesAsAsked(1);
  at.opens(16);
  expect(at.door()).toMatchObject({ step: 'open', problem: 'elsewhere' });
  at.shuts(16);
  expect(at.door().problem).toBe('elsewhere');
  at.leavesOut();
  at.doesAsAsked(1);
  at.opens(9);
  at.shuts(9);
  at.leavesOut();
  expect(at.learned()).toMatchObject({ statusBytes: 'first-byte-first' });
  expect(
    at
      .learned()
      .doors.filter(({ found }) => found === 'elsewhere')
      .map(({ cell }) => cell),
  ).toEqual(['A1', 'A9']);
});

test('a door whose sensor says the contrary of all others is told', () => {
  const at = atBoard({ locks: 16, reversed: [1] });
  at.begin();
  at.doesAsAsked();
  expect(at.learned()).toMatchObject({ shutIs: 1 });
  expect(at.learned().doors.filter(({ found }) => found !== 'right')).toEqual([
    { cell: 'A1', lock: 1, found: 'reversed' },
  ]);
  // The pulse is tried at a door that says what it should.
  expect(at.state()).toMatchObject({ at: 'pulse', door: { lock: 16 } });
});

test('two doors at once: both are to be shut, and it goes on by itself', () => {
  const at = atBoard({ locks: 16 });
  at.begin();
  at.opens(1);
  at.opens(2);
  expect(at.door()).toMatchObject({ step: 'shut', problem: 'several' });
  at.shuts(2);
  expect(at.door()).toMatchObject({ step: 'shut', problem: undefined });
  at.shuts(1);
  at.opens(3);
  at.opens(4);
  expect(at.door()).toMatchObject({ step: 'open', problem: 'several', evidence: { doors: [{ lock: 1 }] } });
  at.shuts(3);
  at.shuts(4);
  expect(at.door()).toMatchObject({ step: 'open', problem: undefined });
});

test('a minute without a change asks what is wrong, and the door opened after all is seen', () => {
  const at = atBoard({ locks: 16 });
  at.begin();
  at.look(undefined, 59_000);
  expect(at.door().problem).toBeUndefined();
  at.look(undefined, 1_000);
  expect(at.door().problem).toBe('nothing');
  at.opens(1);
  expect(at.door()).toMatchObject({ step: 'shut', problem: undefined });
});

test('a board that falls silent is told, and goes on where it was when it speaks again', () => {
  const at = atBoard({ locks: 16 });
  at.begin();
  at.opens(1);
  at.tell({ type: 'wire', bits: undefined, now: 1_000 });
  expect(at.door()).toMatchObject({ step: 'shut', problem: 'silent' });
  // Without its word no step can be taken.
  expect(at.tell({ type: 'leave-out', bits: undefined, now: 2_000 })).toBe(false);
  expect(at.tell({ type: 'again', bits: undefined, now: 2_000 })).toBe(false);
  at.look();
  expect(at.door()).toMatchObject({ step: 'shut', problem: undefined });
  at.shuts(1);
  expect(at.door().evidence.doors).toMatchObject([{ lock: 1 }]);
});

test('contacts that bounce are not a door', () => {
  const at = atBoard({ locks: 16 });
  at.begin();
  const [shut] = [at.door().shut];
  const bounced = shut.map((bit, index) => (index === 0 ? 0 : bit));
  at.tell({ type: 'wire', bits: bounced, now: 300 });
  at.tell({ type: 'wire', bits: shut, now: 600 });
  expect(at.door()).toMatchObject({ step: 'open', problem: undefined });
});

test('while a board is silent learning does not begin', () => {
  const at = atBoard({ locks: 16 });
  at.tell({ type: 'wire', bits: undefined, now: 300 });
  expect(at.begin()).toBe(false);
});

test('who leaves out every door has learned nothing', () => {
  const at = atBoard({ locks: 16, doors: [1, 2] });
  at.begin();
  at.leavesOut();
  at.leavesOut();
  expect(at.state()).toEqual({ at: 'nothing-learned' });
});

test('a pulse that does not open the door can be tried again, then longer, until it does', () => {
  const at = atBoard({ locks: 8, doors: [1] });
  at.begin();
  at.doesAsAsked();
  at.tell({ type: 'try-pulse' });
  expect(at.tell({ type: 'try-pulse' })).toBe(false);
  at.tell({ type: 'pulse-came', outcome: 'stayed-shut' });
  at.tell({ type: 'longer-pulse' });
  expect(at.state()).toMatchObject({ state: 'trying', pulseMilliseconds: 800 });
  at.tell({ type: 'pulse-came', outcome: 'opened' });
  at.tell({ type: 'to-learned' });
  expect(at.state()).toMatchObject({ at: 'learned', pulseMilliseconds: 800 });
});

test('a board that cannot be told any pulse is not asked for a longer one', () => {
  const at = atBoard({ locks: 8, doors: [1], pulses: [] });
  at.begin();
  at.doesAsAsked();
  at.tell({ type: 'try-pulse' });
  at.tell({ type: 'pulse-came', outcome: 'stayed-shut' });
  expect(at.tell({ type: 'longer-pulse' })).toBe(false);
});
