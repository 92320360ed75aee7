import { settingsProcedures } from './settings-procedures.ts';

/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = { ...settingsProcedures } as const;
