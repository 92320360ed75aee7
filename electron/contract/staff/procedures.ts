import { helpingProcedures } from './helping-procedures.ts';
import { recordsProcedures } from './records-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';
import { toDoProcedures } from './to-do-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...signInProcedures,
  ...helpingProcedures,
  ...recordsProcedures,
  ...toDoProcedures,
} as const;
