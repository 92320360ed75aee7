import { z } from 'zod';
import { open, procedure } from '../declare.ts';

const nothing = z.strictObject({});
const movedOn = 'moved-on';

/** A member of staff beside a resident. */
export const helpingProcedures = {
  /** From "find somebody": whoever works here signs in, and the matter goes on with their name on it. */
  'helping.start': procedure({ needs: open, input: nothing, output: nothing, errors: [movedOn] }),
  /** The helper leaves; the resident goes on. */
  'helping.end': procedure({ needs: open, input: nothing, output: nothing, errors: [movedOn] }),
} as const;
