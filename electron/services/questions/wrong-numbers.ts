import type { Clock } from '../../foundation/clock.ts';

/** Nobody types six digits wrong more often; and whoever tries numbers gets through 720 of a million in a day. */
const mostWrong = 5;
const within = 600_000;

/** Holds up whoever tries numbers at this kiosk until the first of the last wrong ones is ten minutes old. */
export function limitWrongNumbers(clock: Clock): { mayTry(): boolean; wrong(): void } {
  let moments: readonly number[] = [];
  // A clock that was put back must not shut the kiosk for longer.
  const recent = () => moments.filter((moment) => Math.abs(clock.now() - moment) < within);
  return {
    mayTry: () => recent().length < mostWrong,
    wrong: () => {
      moments = [...recent(), clock.now()];
    },
  };
}
