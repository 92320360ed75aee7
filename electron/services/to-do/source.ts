import type { StaffRole } from '../../contract/declare.ts';
import type { ToDoKind } from '../../contract/staff/lines.ts';
import type { SettledLine, ToDoFacts, ToDoVerdict } from '../../contract/staff/to-do-views.ts';
import type { SignedIn } from '../staff/staff-part.ts';

/** Who took a matter on; without an id it was somebody at a command beside the kiosk. */
export interface Owner {
  readonly id?: number | undefined;
  readonly name: string;
}

/** Something of one kind that waits for a person. */
export interface Matter {
  /** Unique and lasting within its kind. */
  readonly id: string;
  /** ms */
  readonly since: number;
  readonly words?: string | undefined;
}

/** Where matters of one kind come from. It keeps them itself: what it no longer names waits no longer. */
export interface ToDoSource {
  readonly kind: ToDoKind;
  /** Who may act; everybody may look. */
  readonly roles: readonly StaffRole[];
  /** How a matter may be settled in the list. */
  readonly verdicts: readonly ToDoVerdict[];
  waiting(): readonly Matter[];
  facts(id: string): ToDoFacts | undefined;
  /**
   * Within the list's transaction. Gives what is to be done once that is on disk; undefined when the matter does not
   * wait any more, and then nothing was changed. `phone`: of `phone-corrected`, the right one.
   */
  settle(id: string, verdict: ToDoVerdict, by: SignedIn, phone?: string): (() => void) | undefined;
  /** For matters that know themselves who took them on. */
  readonly owners?: {
    of(id: string): Owner | undefined;
    takeOn(id: string, by: SignedIn): boolean;
    giveBack(id: string, by: SignedIn): boolean;
  };
  /** What was settled in another way than through the list. */
  readonly settledElsewhere?: {
    /** Since this moment (ms). */
    lines(since: number): readonly SettledLine[];
    count(since: number): number;
    find(id: string): SettledLine | undefined;
  };
}

/** A source whose matters are settled by ringing somebody. */
export interface RingingSource extends ToDoSource {
  /** The whole number. */
  phoneOf(id: string): string | undefined;
}

export const nothingMore = () => {};
