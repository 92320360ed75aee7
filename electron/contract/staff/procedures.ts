import { equipmentProcedures } from './equipment-procedures.ts';
import { networkProcedures } from './network-procedures.ts';
import { suppliesProcedures } from './supplies-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...equipmentProcedures,
  ...networkProcedures,
  ...suppliesProcedures,
} as const;
