import { guideScreens } from './guides-views.ts';
import { maintenanceScreens } from './maintenance-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [...guideScreens, ...maintenanceScreens] as const;
