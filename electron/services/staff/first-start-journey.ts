import { noGrants } from '../../contract/grants.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import { type DraftEvent, draftView, emptyDraft, isBeingSaved, nextDraft } from './member-draft.ts';
import type { PinKeeper } from './pin.ts';
import type { StaffBook } from './staff-book.ts';

/** Somebody becomes the first administrator of a kiosk that has none. */
export interface FirstStartJourney extends Journey {
  /** False: it means nothing where they are. */
  dispatch(event: DraftEvent): boolean;
}

/** Whoever sets a small centre's kiosk up looks after all of it; what they do not, they take out. */
const usualRoles = ['administrator', 'clerk', 'technician'] as const;

export function startFirstStartJourney(
  parts: {
    readonly book: StaffBook;
    readonly pins: PinKeeper;
    readonly log: Log;
    /** They are the administrator; the journey may be left for what comes next. */
    readonly onAdded: (member: number) => void;
  },
  host: JourneyHost,
): FirstStartJourney {
  const { book, pins } = parts;
  let draft = emptyDraft(usualRoles);
  let over = false;
  const isTaken = (number: string) => book.memberWithNumber(number) !== undefined;

  function dispatch(event: DraftEvent): boolean {
    const next = over ? undefined : nextDraft(draft, withAdministrator(event), isTaken);
    if (!next) return false;
    draft = next;
    host.changed();
    if (isBeingSaved(draft)) void save();
    return true;
  }

  async function save(): Promise<void> {
    const { name, number, roles } = draft;
    try {
      const pin = await pins.hash(draft.pin.at === 'saving' ? draft.pin.pin : '');
      if (over) return;
      const added = book.addFirst({ name, number, roles, pin });
      // Nothing is being saved any more: the session may go on.
      draft = emptyDraft(usualRoles);
      if (added.ok) parts.onAdded(added.value);
      else host.finished();
    } catch (thrown) {
      parts.log.error('first-start-threw', describeThrown(thrown));
      draft = emptyDraft(usualRoles);
      if (!over) host.finished();
    }
  }

  return {
    dispatch,
    view: () => draftView(draft, 'first-start'),
    grants: () => noGrants,
    isKnown: () => false,
    canGoBack: () => !isBeingSaved(draft),
    canLeave: () => !isBeingSaved(draft),
    isHardwareAtWork: () => isBeingSaved(draft),
    goBack: () => {
      if (!dispatch({ type: 'back' })) host.finished();
    },
    leave: () => {
      over = true;
      draft = emptyDraft(usualRoles);
    },
  };
}

/** The first one is the administrator, whatever else they are. */
function withAdministrator(event: DraftEvent): DraftEvent {
  if (event.type !== 'roles') return event;
  return { type: 'roles', roles: [...new Set(['administrator', ...event.roles] as const)] };
}
