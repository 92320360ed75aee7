import type { StaffRole } from '../../contract/declare.ts';
import type { ScreenView } from '../../contract/session-view.ts';
import type { Done } from '../session/done.ts';

export type { Done };

/** A member of staff who gave their PIN. */
export interface SignedIn {
  /** In the audit log and wherever a decision is kept: never changes, never given again. */
  readonly id: number;
  readonly name: string;
  readonly roles: ReadonlySet<StaffRole>;
}

/** One part of the maintenance mode, from its tile until it is left. */
export interface StaffPart {
  view(): ScreenView;
  /** One place back within the part; false: this is its first place, and back leads to the overview. */
  goBack(): boolean;
  /** Hardware works, or a change is being made: neither back nor out, and the idle clock stands still. */
  isAtWork(): boolean;
  /** Shows once what would be lost, when somebody signs out; false: nothing is, or they have seen it. */
  asksBeforeLeaving?(): boolean;
  /** The part is over; whatever it is told later means nothing. */
  leave(): void;
}

/** What a part may do to the maintenance mode. */
export interface StaffPartHost {
  readonly by: SignedIn;
  /** Another view. */
  changed(): void;
  /** The part is over: back to the overview. */
  finished(): void;
}

/** Where the maintenance mode lets its parts in. */
export interface MaintenanceDoor {
  /** Leaves the part that is open, if any, and opens another; `moved-on` where nobody is in the maintenance mode. */
  open(start: (host: StaffPartHost) => StaffPart): Done;
  /** Something that the overview shows has changed. */
  overviewChanged(): void;
}
