import { z } from 'zod';

/** What the kiosk remembers of a door and what it sees do not agree; staff look. */
export const doorDifference = z.enum([
  /** A door opened that nobody opened here. */
  'opened-unasked',
  /** It stood open when the kiosk started, and was shut when it ended. */
  'open-at-start',
  /** It was left open, and nobody stands there any more. */
  'left-open',
  /**
   * It was open, and nobody said what became of it: they left, or the kiosk ended meanwhile. Put in, taken, neither? Or whoever collected
   * said that it was still inside, and was not seen to take it.
   */
  'interrupted',
  /** A person pressed, the pulse was sent, the door stayed shut; or no pulse left, where it was to open once more. */
  'stuck',
  /** The resident says that what they came for was not in it. */
  'not-there',
  /** The resident says that something else was in it. */
  'not-theirs',
  /** The database was made anew from a backup: what was put in or taken out since is not known. */
  'restored',
  /**
   * Something lay in a cell that the configuration no longer names: it lies in none that the kiosk could open, or in one of those that
   * are new to it. Settled without a door: what is found is taken out.
   */
  'cells-changed',
]);
export type DifferenceKind = z.infer<typeof doorDifference>;
