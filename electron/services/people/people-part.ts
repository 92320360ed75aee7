import type { StaffRole } from '../../contract/declare.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import { emptyDraft, nextDraft } from '../staff/member-draft.ts';
import { noPinYet } from '../staff/new-pin.ts';
import type { Staff } from '../staff/open-staff.ts';
import { watchShownCards } from '../staff/shown-cards.ts';
import type { ShownCard } from '../staff/staff-cards.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import {
  nextOfNew,
  nextOfPin,
  type PeopleEvent,
  type PersonEvent,
  type Place,
  pinToKeep,
  placeBefore,
} from './people-state.ts';
import { peopleView } from './people-view.ts';

/** An administrator looks after the people: who they are, what they may do, their cards and PINs. */
export interface PeoplePart extends StaffPart {
  /** False: it means nothing where they are. */
  dispatch(event: PeopleEvent): boolean;
  settled(): Promise<void>;
}

export function startPeoplePart(
  parts: {
    readonly staff: Pick<Staff, 'book' | 'cards' | 'pins'>;
    readonly reader: IdentityReader;
    readonly scanner: CodeScanner | undefined;
    readonly log: Log;
  },
  host: StaffPartHost,
): PeoplePart {
  const { book, cards, pins } = parts.staff;
  const by = host.by.id;
  let place: Place = { at: 'list' };
  let over = false;
  let stopWatching = () => {};
  let saving: Promise<void> = Promise.resolve();

  function go(next: Place | undefined): boolean {
    if (!next || over) return false;
    stopWatching();
    place = next;
    stopWatching = place.at === 'card' ? watchCards(place.id) : () => {};
    host.changed();
    if (pinToKeep(place) !== undefined) saving = keep(place);
    return true;
  }

  function watchCards(id: number): () => void {
    const { reader, scanner } = parts;
    const endings = [
      watchShownCards({ reader, scanner }, (card) => enrol(id, card)),
      reader.subscribe(host.changed),
      ...(scanner ? [scanner.onState(host.changed)] : []),
    ];
    return () => {
      for (const end of endings) end();
    };
  }

  function enrol(id: number, card: ShownCard | 'unreadable-card'): void {
    if (card === 'unreadable-card') return void go({ at: 'card', id, problem: card });
    const enrolled = cards.enrol(id, card, by);
    if (enrolled.ok) go({ at: 'person', id, done: 'card-enrolled' });
    else go({ at: 'card', id, problem: enrolled.error.code });
  }

  /** A PIN was chosen: it is kept, with whoever it belongs to. */
  async function keep(from: Place): Promise<void> {
    try {
      const pin = await pins.hash(pinToKeep(from) ?? '');
      if (from.at === 'new') {
        const added = book.add({ ...from.draft, pin }, by);
        if (added.ok) go({ at: 'person', id: added.value, done: 'added' });
        else go({ at: 'new', draft: nextDraft(from.draft, { type: 'number-taken' }, isTaken) ?? from.draft });
      } else if (from.at === 'pin') {
        book.setPin(from.id, pin, by);
        go({ at: 'person', id: from.id, done: 'pin-set' });
      }
    } catch (thrown) {
      parts.log.error('people-threw', describeThrown(thrown));
      go({ at: 'list' });
    }
  }

  const isTaken = (number: string) => book.memberWithNumber(number) !== undefined;

  function chooseRoles(id: number, roles: readonly StaffRole[]): Place {
    if (roles.length === 0) return { at: 'roles', id, problem: 'no-role' };
    const changed = book.changeRoles(id, new Set(roles), by);
    if (!changed.ok) return { at: 'roles', id, problem: changed.error.code };
    return { at: 'person', id, done: 'roles-changed' };
  }

  function setActive(id: number, active: boolean): Place {
    // Whoever switches themselves off stands before a screen that obeys nobody.
    if (id === by) return { at: 'person', id, problem: 'yourself' };
    const switched = book.setActive(id, active, by);
    return { at: 'person', id, ...(!switched.ok && { problem: switched.error.code }) };
  }

  function nextPlace(event: PeopleEvent): Place | undefined {
    switch (place.at) {
      case 'list':
        if (event.type === 'add') return { at: 'new', draft: emptyDraft([]) };
        return event.type === 'show' && book.find(event.id) ? { at: 'person', id: event.id } : undefined;
      case 'new':
        return nextOfNew(place.draft, event, isTaken);
      case 'person':
        return isAboutPerson(event) ? fromPerson(place.id, event) : undefined;
      case 'roles':
        return event.type === 'roles' ? chooseRoles(place.id, event.roles) : undefined;
      case 'pin': {
        const number = book.find(place.id)?.number ?? '';
        return event.type === 'pin' ? nextOfPin(place.id, place.pin, event.pin, number) : undefined;
      }
      case 'card':
        return undefined;
    }
  }

  function fromPerson(id: number, event: PersonEvent): Place | undefined {
    switch (event.type) {
      case 'change-roles':
        return { at: 'roles', id };
      case 'new-pin':
        // One's own needs the present one.
        return id === by ? undefined : { at: 'pin', id, pin: noPinYet };
      case 'enrol-card':
        return { at: 'card', id };
      case 'remove-card':
        return cards.remove(id, event.card, by) ? { at: 'person', id, done: 'card-removed' } : undefined;
      case 'set-active':
        return setActive(id, event.active);
    }
  }

  return {
    dispatch: (event) => {
      if (over || pinToKeep(place) !== undefined || !go(nextPlace(event))) return false;
      // Who has just given the right away cannot stay here.
      if (!host.by.roles.has('administrator')) host.finished();
      return true;
    },
    view: () => peopleView(place, { ...parts, by, book, cards }),
    goBack: () => go(placeBefore(place)),
    isAtWork: () => pinToKeep(place) !== undefined,
    leave: () => {
      over = true;
      stopWatching();
      place = { at: 'list' };
    },
    settled: () => saving,
  };
}

function isAboutPerson(event: PeopleEvent): event is PersonEvent {
  return ['change-roles', 'new-pin', 'enrol-card', 'remove-card', 'set-active'].includes(event.type);
}
