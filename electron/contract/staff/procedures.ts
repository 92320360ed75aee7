import { equipmentProcedures } from './equipment-procedures.ts';
import { helpingProcedures } from './helping-procedures.ts';
import { networkProcedures } from './network-procedures.ts';
import { peopleProcedures } from './people-procedures.ts';
import { settingsProcedures } from './settings-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';
import { suppliesProcedures } from './supplies-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...signInProcedures,
  ...peopleProcedures,
  ...helpingProcedures,
  ...settingsProcedures,
  ...equipmentProcedures,
  ...networkProcedures,
  ...suppliesProcedures,
} as const;
