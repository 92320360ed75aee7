import type { Clock } from '../../../foundation/clock.ts';
import type { SeenExchange } from '../../../gateway/http-gateway.ts';

/** What the exchanges with the platform tell of it. */
export interface PlatformReach {
  /** Hears of each exchange. */
  note(seen: SeenExchange): void;
  /** Undefined until something was asked. */
  readonly isReached: boolean | undefined;
  /** Since when it is so (ms). */
  readonly since: number | undefined;
  readonly lastAnswerAt: number | undefined;
  /** How much the kiosk's clock is ahead of the platform's (ms), to a second or two. */
  readonly clockAhead: number | undefined;
  /** Calls the listener when the platform was reached anew, or is not any more. */
  onChange(listener: () => void): () => void;
}

export function watchPlatformReach(clock: Clock): PlatformReach {
  const listeners = new Set<() => void>();
  let isReached: boolean | undefined;
  let since: number | undefined;
  let lastAnswerAt: number | undefined;
  let clockAhead: number | undefined;
  return {
    note: (seen) => {
      const now = clock.now();
      if (seen.isReached) lastAnswerAt = now;
      if (seen.date !== undefined) clockAhead = now - seen.date;
      if (seen.isReached === isReached) return;
      isReached = seen.isReached;
      since = now;
      for (const listener of listeners) listener();
    },
    get isReached() {
      return isReached;
    },
    get since() {
      return since;
    },
    get lastAnswerAt() {
      return lastAnswerAt;
    },
    get clockAhead() {
      return clockAhead;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
