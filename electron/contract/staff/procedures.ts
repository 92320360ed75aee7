import { helpingProcedures } from './helping-procedures.ts';
import { peopleProcedures } from './people-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...signInProcedures,
  ...peopleProcedures,
  ...helpingProcedures,
} as const;
