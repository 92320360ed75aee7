import { equipmentProcedures } from './equipment-procedures.ts';
import { helpingProcedures } from './helping-procedures.ts';
import { networkProcedures } from './network-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';
import { suppliesProcedures } from './supplies-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...signInProcedures,
  ...helpingProcedures,
  ...equipmentProcedures,
  ...networkProcedures,
  ...suppliesProcedures,
} as const;
