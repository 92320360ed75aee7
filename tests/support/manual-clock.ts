import type { Clock } from '../../electron/foundation/clock.ts';

/** A clock that stands until the test moves it. */
export interface ManualClock extends Clock {
  /** Moves on by so many milliseconds and runs, in order, all that falls due on the way. */
  advance(milliseconds: number): void;
}

export function manualClock(start = Date.UTC(2026, 10, 20, 18, 14)): ManualClock {
  let now = start;
  const waiting = new Set<{ readonly at: number; readonly task: () => void }>();
  return {
    now: () => now,
    after: (milliseconds, task) => {
      const entry = { at: now + milliseconds, task };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance: (milliseconds) => {
      const until = now + milliseconds;
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.delete(next);
        now = next.at;
        next.task();
      }
      now = until;
    },
  };
}
