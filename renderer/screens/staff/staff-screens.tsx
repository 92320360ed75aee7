import type { ComponentType, ReactElement } from 'react';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import type { staffScreens } from '../../../electron/contract/staff/screens.ts';
import type { ScreenProps } from '../view-of.ts';
import { guidesScreens } from './guides/guides-screens.ts';
import { Maintenance } from './maintenance/maintenance.tsx';
import { settingsScreens } from './settings/settings-screens.ts';

type StaffScreenName = (typeof staffScreens)[number]['shape']['screen']['value'];
export type StaffScreens<Name extends StaffScreenName = StaffScreenName> = {
  readonly [N in Name]: ComponentType<ScreenProps<N>>;
};

/** What draws each screen that staff see; each part of the maintenance mode names its own. */
const components = {
  ...guidesScreens,
  ...settingsScreens,
  maintenance: Maintenance,
} as unknown as StaffScreens;

export function staffScreen(view: Extract<ScreenView, { screen: StaffScreenName }>): ReactElement {
  // The type of the list says that each component takes the view of its own name.
  const Component = components[view.screen] as ComponentType<{ view: typeof view }>;
  return <Component view={view} />;
}
