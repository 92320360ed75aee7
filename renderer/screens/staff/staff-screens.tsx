import type { ComponentType, ReactElement } from 'react';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import type { staffScreens } from '../../../electron/contract/staff/screens.ts';
import type { ScreenProps } from '../view-of.ts';
import { commissioningScreens } from './commissioning/commissioning-screens.ts';
import { devicesScreens } from './devices/devices-screens.ts';
import { guidesScreens } from './guides/guides-screens.ts';
import { lockerScreens } from './locker/locker-screens.ts';
import { Maintenance } from './maintenance/maintenance.tsx';
import { networkScreens } from './network/network-screens.ts';
import { peopleScreens } from './people/people-screens.ts';
import { recordsScreens } from './records/records-screens.ts';
import { settingsScreens } from './settings/settings-screens.ts';
import { signInScreens } from './sign-in/sign-in-screens.ts';
import { suppliesScreens } from './supplies/supplies-screens.ts';
import { toDoScreens } from './to-do/to-do-screens.ts';

type StaffScreenName = (typeof staffScreens)[number]['shape']['screen']['value'];
type StaffScreens = { readonly [N in StaffScreenName]: ComponentType<ScreenProps<N>> };

/** What draws each screen that staff see; each part of the maintenance mode names its own. */
const components: StaffScreens = {
  maintenance: Maintenance,
  ...signInScreens,
  ...peopleScreens,
  ...toDoScreens,
  ...suppliesScreens,
  ...devicesScreens,
  ...commissioningScreens,
  ...networkScreens,
  ...guidesScreens,
  ...settingsScreens,
  ...recordsScreens,
  ...lockerScreens,
};

export function staffScreen(view: Extract<ScreenView, { screen: StaffScreenName }>): ReactElement {
  // The type of the list says that each component takes the view of its own name.
  const Component = components[view.screen] as ComponentType<{ view: typeof view }>;
  return <Component view={view} />;
}
