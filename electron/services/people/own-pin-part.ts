import type { ScreenView } from '../../contract/session-view.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import { newPinView } from '../staff/member-draft.ts';
import { enterNewPin, type NewPin, noPinYet } from '../staff/new-pin.ts';
import type { Staff } from '../staff/open-staff.ts';
import { waitView } from '../staff/sign-in-journey.ts';
import type { StaffPart, StaffPartHost } from '../staff/staff-part.ts';
import { isWeakPin } from '../staff/weak-pin.ts';

/** Whoever is signed in takes another PIN: the present one, then the new one twice. */
export interface OwnPinPart extends StaffPart {
  /** False: it means nothing where they are. */
  enterPin(pin: string): boolean;
  settled(): Promise<void>;
}

type Place =
  | { readonly at: 'present'; readonly checking: boolean; readonly attemptsLeft?: number }
  | { readonly at: 'new'; readonly present: string; readonly pin: NewPin }
  | { readonly at: 'set' };

export function startOwnPinPart(
  parts: { readonly staff: Pick<Staff, 'book' | 'pins' | 'desk' | 'claims'>; readonly log: Log },
  host: StaffPartHost,
): OwnPinPart {
  const { book, pins, desk, claims } = parts.staff;
  const { id, name } = host.by;
  const claim = claims.own(id);
  let place: Place = { at: 'present', checking: false };
  let over = false;
  let working: Promise<void> = Promise.resolve();

  let stopWaiting = () => {};

  function go(next: Place): void {
    if (over) return;
    place = next;
    watchWait();
    host.changed();
  }

  /** The screen changes by itself when a wait is over. */
  function watchWait(): void {
    stopWaiting();
    stopWaiting = place.at === 'present' ? desk.afterWait(claim, host.changed) : () => {};
  }
  watchWait();

  async function check(present: string): Promise<void> {
    const verdict = await desk.check(claim, present);
    if (verdict.kind === 'right') go({ at: 'new', present, pin: noPinYet });
    else if (verdict.kind === 'wrong')
      go({ at: 'present', checking: false, attemptsLeft: verdict.attemptsLeft });
    else go({ at: 'present', checking: false });
  }

  async function keep(pin: string): Promise<void> {
    book.setPin(id, await pins.hash(pin), id);
    go({ at: 'set' });
  }

  function work(doing: Promise<void>): void {
    working = doing.catch((thrown) => {
      parts.log.error('own-pin-threw', describeThrown(thrown));
      go({ at: 'present', checking: false });
    });
  }

  function refuse(pin: string, present: string) {
    if (pin === present) return 'same-as-before';
    return isWeakPin(pin, book.find(id)?.number ?? '') ? 'weak' : undefined;
  }

  const isAtWork = () =>
    place.at === 'present' ? place.checking : place.at === 'new' && place.pin.at === 'saving';

  return {
    enterPin: (typed) => {
      if (over || isAtWork() || place.at === 'set') return false;
      if (place.at === 'present') {
        go({ at: 'present', checking: true });
        work(check(typed));
        return true;
      }
      const { present } = place;
      const pin = enterNewPin(place.pin, typed, (chosen) => refuse(chosen, present));
      if (!pin) return false;
      go({ at: 'new', present, pin });
      if (pin.at === 'saving') work(keep(pin.pin));
      return true;
    },
    view: (): ScreenView => {
      if (place.at === 'set') return { screen: 'own-pin-set' };
      if (place.at === 'new') return newPinView(place.pin, 'own', name);
      const { checking, attemptsLeft } = place;
      return {
        ...{ screen: 'staff-pin', way: 'own-pin', name, checking },
        ...(!checking && attemptsLeft !== undefined && { wrong: { attemptsLeft } }),
        ...(!checking && waitView(desk, claim)),
      };
    },
    goBack: () => {
      if (place.at !== 'new' || place.pin.at !== 'again') return false;
      go({ at: 'new', present: place.present, pin: noPinYet });
      return true;
    },
    isAtWork,
    leave: () => {
      over = true;
      stopWaiting();
      place = { at: 'set' };
    },
    settled: () => working,
  };
}
