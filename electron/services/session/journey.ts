import type { HeldGrants } from '../../contract/grants.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { StaffInSession } from '../../contract/staff/staff-member.ts';

/** `built-anew`: the kiosk takes other settings, and whoever stands there goes on with the new one. */
export type HowLeft = 'by-choice' | 'silence' | 'built-anew';

/** One matter that a resident is about, from its first screen to its end. The session holds at most one. */
export interface Journey {
  view(): ScreenView;
  grants(): HeldGrants;
  /** Who of the staff looks after the kiosk; left out by residents' matters. */
  staff?(): StaffInSession | undefined;
  /** A person has been read from a card. */
  isKnown(): boolean;
  /** Back means something here. */
  canGoBack(): boolean;
  /** Leaving now does no harm. */
  canLeave(): boolean;
  /** Asks, on a screen of its own, whether what was begun may be lost; false: there is nothing to ask, or it was asked. */
  asksBeforeLeaving?(): boolean;
  /** Hardware works or is about to: the idle clock stands still. */
  isHardwareAtWork(): boolean;
  goBack(): void;
  /** What stepped aside before it is over: the resident goes on where they were. */
  shownAgain?(): void;
  /** The resident leaves or did not answer; the journey finishes what must be finished without them. */
  leave(how: HowLeft): void;
}

/** What a journey may do to its session. */
export interface JourneyHost {
  changed(): void;
  /** False while something stands before the matter: what is laid down or held up then is not meant for it. */
  isShown(): boolean;
  /** The matter is over: back to home. */
  finished(): void;
}
