import { doorIn } from './door-bits.ts';
import type { BoardTraits, DoorSight, DoorState } from './locker-boards.ts';

/** The doors of one board, as far as two readings agree. */
export interface BoardDoors {
  sight(lock: number): DoorSight | undefined;
  /**
   * Takes a status. A door is believed to be as two readings in a row say: bits that flipped on the way pass a sum or an XOR now and then,
   * and no door opens and shuts between two of them. True: something is new, and another reading is needed to believe it.
   */
  read(status: Uint8Array, traits: BoardTraits): boolean;
  /** Nothing is known any more. */
  forget(): void;
}

export function boardDoors(
  locks: number,
  now: () => number,
  changed: (lock: number, sight: DoorSight) => void,
): BoardDoors {
  const numbers = Array.from({ length: locks }, (_, index) => index + 1);
  const start = now();
  const sights = new Map<number, DoorSight>(
    numbers.map((lock) => [lock, { state: 'unknown', since: start }]),
  );
  let before: Uint8Array | undefined;

  const set = (lock: number, state: DoorState): void => {
    if (sights.get(lock)?.state === state) return;
    const sight = { state, since: now() };
    sights.set(lock, sight);
    changed(lock, sight);
  };

  return {
    sight: (lock) => sights.get(lock),
    read: (status, traits) => {
      const last = before;
      before = status;
      let doubtful = false;
      for (const lock of numbers) {
        const state = doorIn(status, lock, traits);
        if (last && doorIn(last, lock, traits) === state) set(lock, state);
        else if (sights.get(lock)?.state !== state) doubtful = true;
      }
      return doubtful;
    },
    forget: () => {
      before = undefined;
      for (const lock of numbers) set(lock, 'unknown');
    },
  };
}
