import type { Clock } from '../../foundation/clock.ts';

/** Watches how long nobody has touched anything: a time without a word, then a countdown, then the end. */
export interface IdleWatch {
  /** Somebody is there: starts over. */
  touched(): void;
  /** Stands still while hardware works; starts over afterwards. */
  standStill(still: boolean): void;
  /** Milliseconds left of the countdown, undefined while there is none. */
  countdown(): { readonly left: number; readonly whole: number } | undefined;
  /** Watches nothing any more. */
  close(): void;
}

export function watchIdle(parts: {
  readonly clock: Clock;
  readonly idleMilliseconds: number;
  readonly countdownMilliseconds: number;
  /** Whether there is something to count down for: at an untouched home screen there is not. */
  readonly wantsCountdown: () => boolean;
  readonly onCountdown: () => void;
  readonly onEnd: () => void;
}): IdleWatch {
  const { clock } = parts;
  let stopTimer = () => {};
  let endsAt: number | undefined;
  let still = false;

  function arm(): void {
    stopTimer();
    endsAt = undefined;
    if (!still) stopTimer = clock.after(parts.idleMilliseconds, idleTooLong);
  }

  function idleTooLong(): void {
    if (!parts.wantsCountdown()) {
      parts.onEnd();
      return;
    }
    endsAt = clock.now() + parts.countdownMilliseconds;
    stopTimer = clock.after(parts.countdownMilliseconds, () => {
      endsAt = undefined;
      parts.onEnd();
    });
    parts.onCountdown();
  }

  return {
    touched: arm,
    standStill: (wanted) => {
      if (wanted === still) return;
      still = wanted;
      arm();
    },
    countdown: () =>
      endsAt === undefined
        ? undefined
        : { left: Math.max(0, endsAt - clock.now()), whole: parts.countdownMilliseconds },
    close: () => stopTimer(),
  };
}
