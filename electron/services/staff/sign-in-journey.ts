import { noGrants } from '../../contract/grants.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { CodeScanner } from '../../devices/code-scanner/code-scanner.ts';
import type { IdentityReader } from '../../devices/identity-reader/identity-reader.ts';
import { describeThrown, type Log } from '../../foundation/log.ts';
import type { Journey, JourneyHost } from '../session/journey.ts';
import type { Claims } from './claims.ts';
import type { Claim, PinDesk } from './pin-desk.ts';
import { watchShownCards } from './shown-cards.ts';
import type { ShownCard } from './staff-cards.ts';

type Problem = Extract<ScreenView, { screen: 'staff-sign-in' }>['problem'];

type Place =
  | { readonly at: 'number'; readonly problem?: Problem }
  | {
      readonly at: 'pin';
      readonly claim: Claim;
      readonly checking: boolean;
      readonly attemptsLeft?: number;
    };

/** Somebody says who they are, by number or by card, and proves it with their PIN. A card alone lets nobody in. */
export interface SignInJourney extends Journey {
  /** False: it means nothing where they are. */
  enterNumber(number: string): boolean;
  enterPin(pin: string): boolean;
}

export interface SignInParts {
  readonly desk: PinDesk;
  readonly claims: Claims;
  readonly nameOf: (member: number) => string | undefined;
  readonly reader: IdentityReader;
  readonly scanner: CodeScanner | undefined;
  readonly log: Log;
  /** The PIN was right; the journey may be left for what comes next. */
  readonly onProven: (member: number, way: 'number' | 'card') => void;
}

/** `shown`: the card that was held before the scanner at home. */
export function startSignInJourney(parts: SignInParts, host: JourneyHost, shown?: Claim): SignInJourney {
  const { desk, reader, scanner } = parts;
  let place: Place = shown ? { at: 'pin', claim: shown, checking: false } : { at: 'number' };
  let over = false;
  let stopWaiting = () => {};

  /** The screen changes by itself when a wait is over. */
  function watchWait(): void {
    stopWaiting();
    stopWaiting = place.at === 'pin' ? desk.afterWait(place.claim, host.changed) : () => {};
  }

  function go(next: Place): true {
    place = next;
    watchWait();
    host.changed();
    return true;
  }

  function cardShown(card: ShownCard | 'unreadable-card'): void {
    if (place.at === 'pin' && place.checking) return;
    const claim = card === 'unreadable-card' ? undefined : parts.claims.byCard(card);
    if (claim) go({ at: 'pin', claim, checking: false });
    else if (place.at === 'number')
      go({ at: 'number', problem: card === 'unreadable-card' ? card : 'unknown-card' });
  }
  const endings = [
    watchShownCards({ reader, scanner }, cardShown),
    reader.subscribe(host.changed),
    ...(scanner ? [scanner.onState(host.changed)] : []),
  ];
  watchWait();

  async function check(claim: Claim, pin: string): Promise<void> {
    try {
      const verdict = await desk.check(claim, pin);
      if (over) return;
      if (verdict.kind === 'right') {
        // Nothing is being judged any more, and what comes next is drawn at once.
        place = { at: 'pin', claim, checking: false };
        parts.onProven(verdict.member, claim.way === 'card' ? 'card' : 'number');
      } else if (verdict.kind === 'wrong')
        go({ at: 'pin', claim, checking: false, attemptsLeft: verdict.attemptsLeft });
      else go({ at: 'pin', claim, checking: false });
    } catch (thrown) {
      parts.log.error('pin-check-threw', describeThrown(thrown));
      if (!over) host.finished();
    }
  }

  const isChecking = () => place.at === 'pin' && place.checking;

  return {
    enterNumber: (number) =>
      !over &&
      place.at === 'number' &&
      go({ at: 'pin', claim: parts.claims.byNumber(number), checking: false }),
    enterPin: (pin) => {
      if (over || place.at !== 'pin' || place.checking) return false;
      const { claim } = place;
      go({ at: 'pin', claim, checking: true });
      void check(claim, pin);
      return true;
    },
    view: (): ScreenView => {
      if (place.at === 'number')
        return {
          screen: 'staff-sign-in',
          reader: reader.state.kind !== 'offline',
          scanner: scanner?.state === 'online',
          ...(place.problem && { problem: place.problem }),
        };
      return pinView(place, desk, parts.nameOf);
    },
    grants: () => noGrants,
    isKnown: () => false,
    canGoBack: () => !isChecking(),
    canLeave: () => !isChecking(),
    isHardwareAtWork: isChecking,
    goBack: () => {
      if (place.at === 'pin') go({ at: 'number' });
      else host.finished();
    },
    leave: () => {
      over = true;
      stopWaiting();
      for (const end of endings) end();
    },
  };
}

function pinView(
  { claim, checking, attemptsLeft }: Extract<Place, { at: 'pin' }>,
  desk: PinDesk,
  nameOf: SignInParts['nameOf'],
): ScreenView {
  // Whoever only knows a number is told nothing: not even whether it is anybody's.
  const name = claim.way === 'card' && claim.member !== undefined ? nameOf(claim.member) : undefined;
  return {
    ...{ screen: 'staff-pin', way: claim.way, checking },
    ...(name !== undefined && { name }),
    ...(!checking && attemptsLeft !== undefined && { wrong: { attemptsLeft } }),
    ...(!checking && waitView(desk, claim)),
  };
}

/** While a PIN is judged it is counted as wrong already; that is nothing to show. */
export function waitView(desk: PinDesk, claim: Claim) {
  const wait = desk.waitOf(claim);
  return wait && { wait: { millisecondsLeft: wait.left, millisecondsWhole: wait.whole } };
}
