import { type Clock, systemClock } from '../../electron/foundation/clock.ts';

/** The system's clock, but whatever waits for a person for 20 s or more waits a fortieth of it. */
export const impatientClock: Clock = {
  now: systemClock.now,
  after: (milliseconds, task) =>
    systemClock.after(milliseconds >= 20_000 ? milliseconds / 40 : milliseconds, task),
};
