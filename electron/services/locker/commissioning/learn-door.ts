import { conclude, mayStandFor } from './conclusion.ts';
import type { AtDoor, Learning, LearningEvent, LearningOf } from './learning-state.ts';
import { type Bits, byteOf, changedBits, type HungDoor } from './wiring.ts';

/** So long nothing may happen (ms) before it is asked what is wrong. */
const patience = 60_000;

/** Asks for the first of these doors; the last was asked: on to the pulse. */
export function askNext(
  doors: readonly HungDoor[],
  known: Pick<AtDoor, 'shut' | 'evidence'>,
  of: LearningOf,
  now: number,
): Learning {
  const [door, ...rest] = doors;
  if (!door) return toPulse(known.evidence, of);
  const { shut, evidence } = known;
  const asked = { step: 'open', changed: [], since: now, problem: undefined, bit: undefined } as const;
  return { at: 'door', door, rest, shut, evidence, ...asked };
}

export function learnDoor(state: AtDoor, event: LearningEvent, of: LearningOf): Learning {
  switch (event.type) {
    case 'wire':
      return onWire(state, event.bits, of, event.now);
    case 'again':
      if (!event.bits) return state;
      return askNext([state.door, ...state.rest], { ...state, shut: event.bits }, of, event.now);
    case 'leave-out': {
      if (!event.bits) return state;
      // Where it was seen on another lock, that is worth knowing.
      const { evidence } = state.problem === 'elsewhere' ? written(state) : state;
      return askNext(state.rest, { shut: event.bits, evidence }, of, event.now);
    }
    case 'enough-doors':
      return mayEnd(state, of) ? toPulse(state.evidence, of) : state;
    default:
      return state;
  }
}

/** Two doors of different bytes tell all that there is to tell; or fewer, where there are not so many. */
export function mayEnd({ evidence, step }: AtDoor, { doors }: LearningOf): boolean {
  const inPlace = evidence.doors.filter(({ bit, lock }) => mayStandFor(bit, lock, evidence));
  const bytes = (some: readonly HungDoor[]) => new Set(some.map(({ lock }) => byteOf(lock))).size;
  return (
    step === 'open' &&
    inPlace.length >= Math.min(2, doors.length) &&
    bytes(inPlace) >= Math.min(2, bytes(doors))
  );
}

function onWire(state: AtDoor, bits: Bits | undefined, of: LearningOf, now: number): Learning {
  const { problem, shut } = state;
  if (bits?.length !== shut.length) {
    if (problem === 'silent' || problem === 'elsewhere') return state;
    return { ...state, problem: 'silent', changed: [] };
  }
  const heard: AtDoor = problem === 'silent' ? { ...state, problem: undefined, since: now } : state;
  const changed = changedBits(shut, bits);
  // Contacts bounce: what is seen twice counts.
  if (changed.join() !== state.changed.join()) return { ...heard, changed, since: now };
  return state.step === 'open' ? whileToOpen(heard, now) : whileToShut(heard, of, now);
}

function whileToOpen(state: AtDoor, now: number): AtDoor {
  const [bit, another] = state.changed;
  if (bit === undefined) return state.problem === 'elsewhere' ? state : waiting(state, now);
  if (another !== undefined) return withProblem(state, 'several');
  if (mayStandFor(bit, state.door.lock, state.evidence))
    return { ...state, step: 'shut', bit, problem: undefined, since: now };
  // Of several doors one is still to be shut.
  if (state.problem === 'several') return state;
  return state.problem === 'elsewhere' && state.bit === bit ? state : { ...state, problem: 'elsewhere', bit };
}

function whileToShut(state: AtDoor, of: LearningOf, now: number): Learning {
  if (state.changed.length === 0) return askNext(state.rest, written(state), of, now);
  return state.changed.join() === String(state.bit) ? waiting(state, now) : withProblem(state, 'several');
}

function waiting(state: AtDoor, now: number): AtDoor {
  return withProblem(state, now - state.since >= patience ? 'nothing' : undefined);
}

function withProblem(state: AtDoor, problem: AtDoor['problem']): AtDoor {
  return state.problem === problem ? state : { ...state, problem };
}

/** With what was seen of its door. */
function written(state: AtDoor): AtDoor {
  const { bit, shut, door, evidence } = state;
  const whileShut = bit === undefined ? undefined : shut[bit];
  if (bit === undefined || whileShut === undefined) return state;
  return { ...state, evidence: { ...evidence, doors: [...evidence.doors, { ...door, bit, whileShut }] } };
}

/** A pulse is tried at a door that hangs where it should. */
function toPulse(evidence: AtDoor['evidence'], { present }: LearningOf): Learning {
  if (evidence.doors.length === 0) return { at: 'nothing-learned' };
  const { pulseMilliseconds } = present;
  const found = conclude(evidence, present).doors;
  const door = evidence.doors.find((_, index) => found[index]?.found === 'right');
  if (!door) return { at: 'learned', pulseMilliseconds, evidence };
  return { at: 'pulse', door, pulseMilliseconds, state: 'ready', evidence };
}
