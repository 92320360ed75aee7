import { guideScreens } from './guides-views.ts';
import { maintenanceScreens } from './maintenance-views.ts';
import { peopleScreens } from './people-views.ts';
import { signInScreens } from './sign-in-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [
  ...guideScreens,
  ...maintenanceScreens,
  ...signInScreens,
  ...peopleScreens,
] as const;
