import { maintenanceScreens } from './maintenance-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [...maintenanceScreens] as const;
