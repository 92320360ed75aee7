import type { ComponentType, ReactElement } from 'react';
import type { ScreenView } from '../../../electron/contract/session-view.ts';
import type { staffScreens } from '../../../electron/contract/staff/screens.ts';
import type { ScreenProps } from '../view-of.ts';
import { guidesScreens } from './guides/guides-screens.ts';
import { Maintenance } from './maintenance/maintenance.tsx';
import { EnrolCard } from './people/enrol-card.tsx';
import { MemberName } from './people/member-name.tsx';
import { MemberNumber } from './people/member-number.tsx';
import { MemberPin } from './people/member-pin.tsx';
import { MemberRoles } from './people/member-roles.tsx';
import { OwnPinSet } from './people/own-pin-set.tsx';
import { People } from './people/people.tsx';
import { Person } from './people/person.tsx';
import { recordsScreens } from './records/records-screens.ts';
import { settingsScreens } from './settings/settings-screens.ts';
import { FirstStart } from './sign-in/first-start.tsx';
import { StaffPin } from './sign-in/staff-pin.tsx';
import { StaffSignIn } from './sign-in/staff-sign-in.tsx';
import { toDoScreens } from './to-do/to-do-screens.ts';

type StaffScreenName = (typeof staffScreens)[number]['shape']['screen']['value'];
export type StaffScreens<Name extends StaffScreenName = StaffScreenName> = {
  readonly [N in Name]: ComponentType<ScreenProps<N>>;
};

/** What draws each screen that staff see; each part of the maintenance mode names its own. */
const components = {
  ...guidesScreens,
  ...recordsScreens,
  ...toDoScreens,
  ...settingsScreens,
  maintenance: Maintenance,
  'first-start': FirstStart,
  'staff-sign-in': StaffSignIn,
  'staff-pin': StaffPin,
  'member-name': MemberName,
  'member-number': MemberNumber,
  'member-roles': MemberRoles,
  'member-pin': MemberPin,
  people: People,
  person: Person,
  'enrol-card': EnrolCard,
  'own-pin-set': OwnPinSet,
} as unknown as StaffScreens;

export function staffScreen(view: Extract<ScreenView, { screen: StaffScreenName }>): ReactElement {
  // The type of the list says that each component takes the view of its own name.
  const Component = components[view.screen] as ComponentType<{ view: typeof view }>;
  return <Component view={view} />;
}
