import { EnrolCard } from './enrol-card.tsx';
import { MemberName } from './member-name.tsx';
import { MemberNumber } from './member-number.tsx';
import { MemberPin } from './member-pin.tsx';
import { MemberRoles } from './member-roles.tsx';
import { OwnPinSet } from './own-pin-set.tsx';
import { People } from './people.tsx';
import { Person } from './person.tsx';

/** What draws each screen about the people, also those on which the first of them is entered. */
export const peopleScreens = {
  people: People,
  person: Person,
  'member-name': MemberName,
  'member-number': MemberNumber,
  'member-roles': MemberRoles,
  'member-pin': MemberPin,
  'enrol-card': EnrolCard,
  'own-pin-set': OwnPinSet,
} as const;
