import { commissioningProcedures } from './commissioning-procedures.ts';
import { equipmentProcedures } from './equipment-procedures.ts';
import { guideProcedures } from './guides-procedures.ts';
import { helpingProcedures } from './helping-procedures.ts';
import { keepingProcedures } from './locker-procedures.ts';
import { networkProcedures } from './network-procedures.ts';
import { peopleProcedures } from './people-procedures.ts';
import { recordsProcedures } from './records-procedures.ts';
import { settingsProcedures } from './settings-procedures.ts';
import { signInProcedures } from './sign-in-procedures.ts';
import { suppliesProcedures } from './supplies-procedures.ts';
import { toDoProcedures } from './to-do-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {
  ...guideProcedures,
  ...signInProcedures,
  ...peopleProcedures,
  ...helpingProcedures,
  ...settingsProcedures,
  ...equipmentProcedures,
  ...commissioningProcedures,
  ...networkProcedures,
  ...suppliesProcedures,
  ...recordsProcedures,
  ...toDoProcedures,
  ...keepingProcedures,
} as const;
