import type { ScreenView } from '../../contract/session-view.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { calendarDateInShanghai } from '../../foundation/calendar-date.ts';
import { draftView, newPinView } from '../staff/member-draft.ts';
import type { StaffBook, StaffMember } from '../staff/staff-book.ts';
import type { StaffCards } from '../staff/staff-cards.ts';
import type { Place } from './people-state.ts';

interface Around {
  /** Who is signed in. */
  readonly by: number;
  readonly book: StaffBook;
  readonly cards: StaffCards;
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
}

export function peopleView(place: Place, around: Around): ScreenView {
  const { by, book, cards, reader, scanner } = around;
  if (place.at === 'list') return { screen: 'people', members: book.all().map(memberView) };
  if (place.at === 'new') return draftView(place.draft, 'person');
  const member = book.find(place.id);
  if (!member) return { screen: 'people', members: book.all().map(memberView) };
  const { name } = memberView(member);
  switch (place.at) {
    case 'person':
      return {
        ...{ screen: 'person', ...memberView(member), isYou: member.id === by },
        cards: cards.of(member.id).map(({ id, kind, enrolledAt }) => ({
          ...{ id, kind, enrolledOn: calendarDateInShanghai(enrolledAt) },
        })),
        ...(place.problem && { problem: place.problem }),
        ...(place.done && { done: place.done }),
      };
    case 'roles':
      return {
        ...{ screen: 'member-roles', purpose: 'person', name, roles: [...member.roles] },
        ...(place.problem && { problem: place.problem }),
      };
    case 'pin':
      return newPinView(place.pin, 'person', name);
    case 'card':
      return {
        ...{ screen: 'enrol-card', name },
        reader: reader.state.kind !== 'offline',
        scanner: scanner?.state === 'online',
        ...(place.problem && { problem: place.problem }),
      };
  }
}

function memberView({ id, name, number, roles, active, lastSignedInAt }: StaffMember) {
  return {
    ...{ id, name: name ?? String(id), roles: [...roles], active },
    ...(number !== undefined && { number }),
    ...(lastSignedInAt !== undefined && { lastSignedInAt }),
  };
}
