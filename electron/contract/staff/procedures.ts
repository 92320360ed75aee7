import { recordsProcedures } from './records-procedures.ts';
import { toDoProcedures } from './to-do-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...recordsProcedures,
  ...toDoProcedures,
} as const;
