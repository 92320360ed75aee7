import type { ScreenView } from '../../contract/session-view.ts';
import { type DraftEvent, isBeingSaved, type MemberDraft, nextDraft } from '../staff/member-draft.ts';
import { enterNewPin, type NewPin, noPinYet } from '../staff/new-pin.ts';
import { isWeakPin } from '../staff/weak-pin.ts';

type ViewOf<Name extends ScreenView['screen']> = Extract<ScreenView, { readonly screen: Name }>;

/** Where an administrator is among the people. */
export type Place =
  | { readonly at: 'list' }
  | { readonly at: 'new'; readonly draft: MemberDraft }
  | {
      readonly at: 'person';
      readonly id: number;
      readonly problem?: ViewOf<'person'>['problem'];
      readonly done?: ViewOf<'person'>['done'];
    }
  | { readonly at: 'roles'; readonly id: number; readonly problem?: 'no-role' | 'last-administrator' }
  | { readonly at: 'pin'; readonly id: number; readonly pin: NewPin }
  | { readonly at: 'card'; readonly id: number; readonly problem?: ViewOf<'enrol-card'>['problem'] };

/** What is done to the person who is shown. */
export type PersonEvent =
  | { readonly type: 'change-roles' | 'new-pin' | 'enrol-card' }
  | { readonly type: 'remove-card'; readonly card: number }
  | { readonly type: 'set-active'; readonly active: boolean };

export type PeopleEvent =
  | { readonly type: 'show'; readonly id: number }
  | { readonly type: 'add' }
  | Exclude<DraftEvent, { readonly type: 'back' | 'number-taken' }>
  | PersonEvent;

/** The next place of what is typed for somebody new. */
export function nextOfNew(
  draft: MemberDraft,
  event: PeopleEvent,
  isTaken: (number: string) => boolean,
): Place | undefined {
  if (event.type !== 'name' && event.type !== 'number' && event.type !== 'roles' && event.type !== 'pin')
    return undefined;
  const next = nextDraft(draft, event, isTaken);
  return next && { at: 'new', draft: next };
}

/** The next place of a new PIN for somebody with this number. */
export function nextOfPin(id: number, pin: NewPin, typed: string, number: string): Place | undefined {
  const next = enterNewPin(pin, typed, (chosen) => (isWeakPin(chosen, number) ? 'weak' : undefined));
  return next && { at: 'pin', id, pin: next };
}

/** Undefined: this is the first place. */
export function placeBefore(place: Place): Place | undefined {
  switch (place.at) {
    case 'list':
      return undefined;
    case 'person':
      return { at: 'list' };
    case 'new': {
      const draft = nextDraft(place.draft, { type: 'back' }, () => false);
      return draft ? { at: 'new', draft } : { at: 'list' };
    }
    case 'pin':
      if (place.pin.at === 'again') return { at: 'pin', id: place.id, pin: noPinYet };
      return { at: 'person', id: place.id };
    case 'roles':
    case 'card':
      return { at: 'person', id: place.id };
  }
}

/** The PIN that has been typed twice and is being kept. */
export function pinToKeep(place: Place): string | undefined {
  if (place.at === 'new' && isBeingSaved(place.draft)) return savedPin(place.draft.pin);
  return place.at === 'pin' ? savedPin(place.pin) : undefined;
}

const savedPin = (pin: NewPin) => (pin.at === 'saving' ? pin.pin : undefined);
