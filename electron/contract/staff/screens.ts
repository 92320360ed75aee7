import { commissioningScreens } from './commissioning-views.ts';
import { equipmentScreens } from './equipment-views.ts';
import { guideScreens } from './guides-views.ts';
import { keepingScreens } from './locker-views.ts';
import { lookThroughScreens } from './look-through-views.ts';
import { maintenanceScreens } from './maintenance-views.ts';
import { networkScreens } from './network-views.ts';
import { peopleScreens } from './people-views.ts';
import { recordsScreens } from './records-views.ts';
import { settingsScreens } from './settings-views.ts';
import { signInScreens } from './sign-in-views.ts';
import { suppliesScreens } from './supplies-views.ts';
import { toDoScreens } from './to-do-views.ts';

/** What staff see; each part of the maintenance mode declares its own. */
export const staffScreens = [
  ...maintenanceScreens,
  ...signInScreens,
  ...peopleScreens,
  ...settingsScreens,
  ...equipmentScreens,
  ...commissioningScreens,
  ...networkScreens,
  ...suppliesScreens,
  ...recordsScreens,
  ...toDoScreens,
  ...guideScreens,
  ...keepingScreens,
  ...lookThroughScreens,
] as const;
