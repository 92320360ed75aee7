import { noGrants } from '../../contract/grants.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import type { FirstWord } from './first-word.ts';
import { type DraftEvent, draftView, emptyDraft, isBeingSaved, nextDraft } from './member-draft.ts';
import type { PinKeeper } from './pin.ts';
import type { StaffBook } from './staff-book.ts';

/** Somebody becomes the first administrator of a kiosk that has none. */
export interface FirstStartJourney extends Journey {
  /** False: it means nothing where they are. */
  dispatch(event: DraftEvent): boolean;
  /** The word that stands in the log. */
  enterWord(word: string): boolean;
}

/** Whoever sets a small centre's kiosk up looks after all of it; what they do not, they take out. */
const usualRoles = ['administrator', 'clerk', 'technician'] as const;

export function startFirstStartJourney(
  parts: {
    readonly book: StaffBook;
    readonly pins: PinKeeper;
    /** Without one everybody may: in a demonstration. */
    readonly word: FirstWord | undefined;
    readonly log: Log;
    /** They are the administrator; the journey may be left for what comes next. */
    readonly onAdded: (member: number) => void;
  },
  host: JourneyHost,
): FirstStartJourney {
  const { book, pins, word } = parts;
  let hasProven = word === undefined;
  let attemptsLeft: number | undefined;
  let draft = emptyDraft(usualRoles);
  let over = false;
  let stopWaiting = word?.afterWait(host.changed) ?? (() => {});
  const isTaken = (number: string) => book.memberWithNumber(number) !== undefined;

  function dispatch(event: DraftEvent): boolean {
    const next = over || !hasProven ? undefined : nextDraft(draft, withAdministrator(event), isTaken);
    if (!next) return false;
    draft = next;
    host.changed();
    if (isBeingSaved(draft)) void save();
    return true;
  }

  function enterWord(typed: string): boolean {
    if (over || hasProven || !word) return false;
    const verdict = word.check(typed);
    hasProven = verdict.kind === 'right';
    attemptsLeft = verdict.kind === 'wrong' ? verdict.attemptsLeft : undefined;
    stopWaiting();
    stopWaiting = word.afterWait(host.changed);
    host.changed();
    return true;
  }

  function wordView(): ScreenView {
    const wait = word?.wait();
    return {
      ...{ screen: 'staff-pin', way: 'first-start', checking: false },
      ...(attemptsLeft !== undefined && { wrong: { attemptsLeft } }),
      ...(wait && { wait: { millisecondsLeft: wait.left, millisecondsWhole: wait.whole } }),
    };
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
    enterWord,
    view: () => (hasProven ? draftView(draft, 'first-start') : wordView()),
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
      stopWaiting();
      draft = emptyDraft(usualRoles);
    },
  };
}

/** The first one is the administrator, whatever else they are. */
function withAdministrator(event: DraftEvent): DraftEvent {
  if (event.type !== 'roles') return event;
  return { type: 'roles', roles: [...new Set(['administrator', ...event.roles] as const)] };
}
