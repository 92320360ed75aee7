import { guideProcedures } from './guides-procedures.ts';
import { helpingProcedures } from './helping-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...guideProcedures,
  ...signInProcedures,
  ...helpingProcedures,
} as const;
