import { maintenanceScreens } from './maintenance-views.ts';
import { peopleScreens } from './people-views.ts';
import { recordsScreens } from './records-views.ts';
import { signInScreens } from './sign-in-views.ts';
import { toDoScreens } from './to-do-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [
  ...maintenanceScreens,
  ...signInScreens,
  ...peopleScreens,
  ...recordsScreens,
  ...toDoScreens,
] as const;
