import type { BoardMemory, Door, SimulatedDriver, Unlock } from './board-memory.ts';

/** How long after its pulse a door opens whose spring is weak, in ms. */
const laterMilliseconds = 1_500;

/** One board with its locks and doors, whatever it speaks. Locks count from 1. */
export interface LockerBoard {
  readonly name: string;
  readonly driver: SimulatedDriver;
  readonly address: number;
  readonly locks: number;
  readonly memory: BoardMemory;
  /** What its switches say, lock after lock, as bits on the wire. */
  feedback(): readonly (0 | 1)[];
  /** Which coils are on. */
  coils(): readonly boolean[];
  /** Pulses one lock; a lock that the board has not is nothing. */
  unlock(lock: number, milliseconds?: number): void;
  unlockEvery(milliseconds?: number): void;
  /** Leaves a coil on, or switches it off. */
  hold(lock: number, on: boolean, how?: Unlock['how']): void;
  setPulse(milliseconds: number): void;
  /** How the switches are reported: as they are, as they were at the first `frozen`, or with a wrong bit now and then. */
  report(how: 'rightly' | 'frozen' | 'oddly'): void;
  /** Calls back when a door has moved. */
  onMoved(listener: (lock: number) => void): void;
  /** By hand, or by whatever else moves a door. */
  changeDoor(lock: number, change: Partial<Door>): void;
  stop(): void;
}

export interface LockerBoardParts {
  readonly name: string;
  readonly driver: SimulatedDriver;
  readonly address: number;
  readonly locks: number;
  readonly memory: () => BoardMemory;
  readonly remember: (memory: BoardMemory) => void;
  /** A lock got its pulse. */
  readonly unlocked: (unlock: Pick<Unlock, 'lock' | 'how'>) => void;
}

export function lockerBoard(parts: LockerBoardParts): LockerBoard {
  const { locks, memory, remember } = parts;
  const coilTimers = new Map<number, NodeJS.Timeout | 'held'>();
  const springTimers = new Set<NodeJS.Timeout>();
  const moveListeners: ((lock: number) => void)[] = [];
  let frozen: readonly (0 | 1)[] | undefined;
  let odd = false;
  let reports = 0;

  const changeDoor = (lock: number, change: Partial<Door>): void => {
    const doors = memory().doors.map((door, index) => (index === lock - 1 ? { ...door, ...change } : door));
    remember({ ...memory(), doors });
    if (change.open !== undefined) for (const listener of moveListeners) listener(lock);
  };
  const switchOff = (lock: number): void => {
    const timer = coilTimers.get(lock);
    if (timer !== 'held') clearTimeout(timer);
    coilTimers.delete(lock);
  };
  const pulse = (lock: number, how: Unlock['how'], milliseconds: number | 'held'): void => {
    const door = memory().doors[lock - 1];
    if (!door) return;
    switchOff(lock);
    coilTimers.set(lock, milliseconds === 'held' ? 'held' : setTimeout(() => switchOff(lock), milliseconds));
    parts.unlocked({ lock, how });
    if (door.spring === 'opens') changeDoor(lock, { open: true });
    if (door.spring !== 'opens-later') return;
    const timer = setTimeout(() => {
      springTimers.delete(timer);
      changeDoor(lock, { open: true });
    }, laterMilliseconds);
    springTimers.add(timer);
  };
  const feedback = (): readonly (0 | 1)[] =>
    memory().doors.map(({ open, sensor }) => {
      const saysShut = sensor === 'works' ? !open : sensor === 'says-shut';
      const { shutIs } = memory().traits;
      return saysShut === (shutIs === 1) ? 1 : 0;
    });
  const all = Array.from({ length: locks }, (_, index) => index + 1);

  return {
    name: parts.name,
    driver: parts.driver,
    address: parts.address,
    locks,
    get memory() {
      return memory();
    },
    feedback: () => {
      reports += 1;
      const bits = frozen ?? feedback();
      const flipped = odd && reports % 3 === 0 ? reports % locks : undefined;
      return bits.map((bit, index) => (index === flipped ? (bit === 1 ? 0 : 1) : bit));
    },
    coils: () => all.map((lock) => coilTimers.has(lock)),
    unlock: (lock, milliseconds = memory().traits.pulseMilliseconds) => pulse(lock, 'one', milliseconds),
    unlockEvery: (milliseconds = memory().traits.pulseMilliseconds) => {
      for (const lock of all) pulse(lock, 'every', milliseconds);
    },
    hold: (lock, on, how = 'one') => {
      if (!on) switchOff(lock);
      else if (!coilTimers.has(lock)) pulse(lock, how, 'held');
    },
    setPulse: (pulseMilliseconds) =>
      remember({ ...memory(), traits: { ...memory().traits, pulseMilliseconds } }),
    report: (how) => {
      frozen = how === 'frozen' ? (frozen ?? feedback()) : undefined;
      odd = how === 'oddly';
    },
    onMoved: (listener) => void moveListeners.push(listener),
    changeDoor,
    stop: () => {
      for (const timer of springTimers) clearTimeout(timer);
      for (const lock of all) switchOff(lock);
    },
  };
}
