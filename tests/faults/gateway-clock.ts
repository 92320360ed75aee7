import type { Clock } from '../../electron/foundation/clock.ts';

/** A clock that stands still until the test lets the deadline pass. */
export interface DeadlineClock extends Clock {
  /** How many milliseconds each deadline that is running was set to. */
  readonly running: readonly number[];
  /** Lets every running deadline pass. */
  pass(): void;
}

export function deadlineClock(): DeadlineClock {
  const tasks = new Map<() => void, number>();
  return {
    now: () => 0,
    after: (milliseconds, task) => {
      tasks.set(task, milliseconds);
      return () => tasks.delete(task);
    },
    get running() {
      return [...tasks.values()];
    },
    pass: () => {
      for (const task of tasks.keys()) task();
    },
  };
}
