import type { Clock } from '../../foundation/clock.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';

/** What must be written in order, however often the disk is full for a moment. */
export interface Persevering {
  /** At once where nothing before it waits; what it throws is logged, and it is tried again until it does not. */
  do(task: () => void): void;
  /** Something waits to be done. */
  isBehind(): boolean;
  /** What waits is dropped. */
  end(): void;
}

const againAfter = 1000;

export function persevere({ clock, log }: { readonly clock: Clock; readonly log: Log }): Persevering {
  const waiting: (() => void)[] = [];
  let cancel = () => {};
  let failing = false;

  function catchUp(): void {
    try {
      for (let task = waiting[0]; task; task = waiting[0]) {
        task();
        waiting.shift();
      }
      failing = false;
    } catch (thrown) {
      if (!failing) log.error('locker-not-written', describeThrown(thrown));
      failing = true;
      cancel = clock.after(againAfter, catchUp);
    }
  }

  return {
    do: (task) => {
      waiting.push(task);
      // Else it is done by whoever does those before it.
      if (waiting.length === 1) catchUp();
    },
    isBehind: () => waiting.length > 0,
    end: () => {
      cancel();
      waiting.length = 0;
    },
  };
}
