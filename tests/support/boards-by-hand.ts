import type { BoardCondition, DoorState, LockerBoards } from '../../electron/devices/locker/locker-boards.ts';
import { err, ok } from '../../electron/foundation/result.ts';

type Pulse = 'opens' | 'does-nothing' | 'not-sent' | 'unsure';

/** Boards without a wire: the test moves each door by hand, and says what a pulse does. */
export function boardsByHand(doors = 12) {
  const states = new Map<number, DoorState>(
    Array.from({ length: doors }, (_, index) => [index + 1, 'closed']),
  );
  const listeners = new Set<Parameters<LockerBoards['onDoor']>[0]>();
  const pulses: number[] = [];
  let condition: BoardCondition = 'answers';
  let pulse: Pulse = 'opens';
  let beforePulse = () => {};
  const see = (lock: number, state: DoorState) => {
    states.set(lock, state);
    for (const listener of [...listeners]) listener({ board: 'one', lock }, { state, since: 0 });
  };
  const boards: LockerBoards = {
    boards: [{ name: 'one', locks: doors, driver: 'by-hand' }],
    door: ({ lock }) => ({ state: states.get(lock) ?? 'unknown', since: 0 }),
    board: (board) => ({ board, condition, since: 0, roundMilliseconds: 10 }),
    onDoor: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBoard: () => () => {},
    look: async () => {},
    unlock: async ({ lock }) => {
      beforePulse();
      if (pulse === 'not-sent') return err('not-sent');
      pulses.push(lock);
      if (pulse === 'unsure') return err('unsure');
      if (pulse === 'opens') queueMicrotask(() => queueMicrotask(() => see(lock, 'open')));
      return ok({ acknowledged: true });
    },
    openEveryDoor: async () => ok(),
    traits: () => undefined,
    setTraits: () => {},
    wire: () => undefined,
    close: async () => {},
  };
  return {
    ...{ boards, pulses, see },
    /** What the next pulses do. */
    pulseWill: (what: Pulse) => {
      pulse = what;
    },
    boardIs: (how: BoardCondition) => {
      condition = how;
    },
    onPulse: (task: () => void) => {
      beforePulse = task;
    },
  };
}
