import type { Clock } from '../../electron/foundation/clock.ts';

/** A clock that runs `times` as fast as the wall's: patience of a minute is over in a second. */
export function fastClock(times: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * times,
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds / times);
      return () => clearTimeout(timer);
    },
  };
}
