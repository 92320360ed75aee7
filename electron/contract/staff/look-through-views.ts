import { z } from 'zod';
import { cabinetPicture } from '../locker-views.ts';
import { screen } from '../screen.ts';
import { shownContent as content } from './shown-content.ts';

/** What should lie behind a door that somebody has to look behind: this, nothing, or this, which is gone as far as is known. */
export const expected = z.enum(['this', 'nothing', 'this-gone']);
export type Expected = z.infer<typeof expected>;

/** What lay there. `something-else` was taken out: it is put in anew by its own number. */
export const foundBehind = z.enum(['as-remembered', 'empty', 'something-else']);
export type FoundBehind = z.infer<typeof foundBehind>;

/** What became of the door before. */
const lookedThrough = z.enum([
  ...foundBehind.options,
  /** They went from it without a word. */
  'not-said',
  'not-opened',
  'passed-over',
  /** Its document is in another cell by now, or somebody else settled it. */
  'not-noted',
  'not-now',
]);
export type LookedThrough = z.infer<typeof lookedThrough>;

/** The doors that somebody has to look behind, one after the other. */
export const lookThroughScreens = [
  /** The next door that somebody has to look behind: nothing opens before they say so. */
  screen('keeping-look-through', {
    /** How many wait, with this one and those that were passed over. */
    left: z.int(),
    /** Absent: all were looked behind, or passed over. */
    next: z
      .strictObject({
        cell: z.string(),
        picture: cabinetPicture,
        expects: expected,
        content: content.optional(),
      })
      .optional(),
    last: z.strictObject({ cell: z.string(), end: lookedThrough }).optional(),
  }),
  /** Its door was open and is shut: what is behind it? */
  screen('keeping-found', {
    cell: z.string(),
    expects: expected,
    content: content.optional(),
    /** A resident waits for what should be there: is it really gone? */
    sure: foundBehind.exclude(['as-remembered']).optional(),
    /** It was to be opened once more, and cannot be now. */
    notNow: z.literal(true).optional(),
  }),
] as const;
