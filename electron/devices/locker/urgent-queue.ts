import type { Clock } from '../../foundation/clock.ts';

/** What waited for longer is not done any more: whoever wanted it may be gone, and the machine may have slept (ms). */
const urgentFor = 5_000;

/** What is done before anything else is asked, in turn. */
export interface UrgentQueue {
  /** Resolves with what came of it; `undefined` where it is not run. */
  add<T>(task: () => Promise<T>): Promise<T | undefined>;
  /** Runs all that waits, as long as it can be done. */
  run(canBeDone: () => boolean): Promise<void>;
  /** Gives up all that waits. */
  drop(): void;
}

export function urgentQueue(clock: Clock): UrgentQueue {
  const waiting: { readonly since: number; run(): Promise<void>; drop(): void }[] = [];
  return {
    add: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({
          since: clock.now(),
          run: () => task().then(resolve, reject),
          drop: () => resolve(undefined),
        });
      }),
    run: async (canBeDone) => {
      while (canBeDone()) {
        const next = waiting.shift();
        if (!next) return;
        if (clock.now() - next.since > urgentFor) next.drop();
        else await next.run();
      }
    },
    drop: () => {
      for (const each of waiting.splice(0)) each.drop();
    },
  };
}
