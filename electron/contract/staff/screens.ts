import { maintenanceScreens } from './maintenance-views.ts';
import { settingsScreens } from './settings-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [...maintenanceScreens, ...settingsScreens] as const;
