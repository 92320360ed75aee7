/** What staff may ask; each part of the maintenance mode declares its own. */
export const staffProcedures = {} as const;
