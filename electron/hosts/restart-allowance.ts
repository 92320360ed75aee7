import type { Clock } from '../foundation/clock.ts';

/** Counts deaths of a window or a page: coming back is right for an accident, wrong for something that dies at once. */
export interface RestartAllowance {
  /** Notes a death; how many there were within the last `withinMilliseconds`, this one included. */
  died(): number;
}

export function createRestartAllowance(clock: Clock, withinMilliseconds: number): RestartAllowance {
  let deaths: readonly number[] = [];
  return {
    died: () => {
      const now = clock.now();
      deaths = [...deaths.filter((moment) => now - moment < withinMilliseconds), now];
      return deaths.length;
    },
  };
}
