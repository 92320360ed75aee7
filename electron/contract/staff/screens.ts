import { maintenanceScreens } from './maintenance-views.ts';
import { recordsScreens } from './records-views.ts';
import { toDoScreens } from './to-do-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [...maintenanceScreens, ...recordsScreens, ...toDoScreens] as const;
