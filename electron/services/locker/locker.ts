import type { DifferenceKind } from '../../contract/staff/door-difference.ts';
import type { CalendarDate } from '../../foundation/calendar-date.ts';
import type { Failure, Result } from '../../foundation/result.ts';
import type { CellNow, CellSize } from './cell.ts';
import type { OpenDoor } from './door-opening.ts';
import type { ExpectedDoors } from './expected-doors.ts';
import type { Collector, Stay, StayContent, StayKind } from './stay.ts';

/** What a pickup code that was entered means. */
export type CodeAnswer =
  | { readonly kind: 'found'; readonly stay: Stay }
  /** It was good once. `taken-back`: staff have it. `lost`: they know that it is not there. */
  | {
      readonly kind: 'over';
      readonly how: 'taken' | 'taken-back' | 'lost' | 'replaced';
      readonly at: number;
    }
  | { readonly kind: 'wrong' }
  /** Too many wrong ones: none is looked at for so long (ms). The other ways in stay open. */
  | { readonly kind: 'wait'; readonly left: number; readonly whole: number };

export interface DoorDifference {
  readonly id: number;
  readonly cell: string;
  readonly kind: DifferenceKind;
  readonly stay: number | undefined;
  /** ms */
  readonly since: number;
}

/**
 * The document locker: what lies where, for whom, and how doors are opened. Each act is durable when it returns and stands in the
 * audit log. Nothing opens by itself; `openDoor` is called by whoever somebody stands before.
 */
export interface Locker extends ExpectedDoors {
  /** In the order of the wall: cabinet by cabinet, column by column, from the top. */
  cells(): readonly CellNow[];
  cell(name: string): CellNow | undefined;
  /** At least one board answers. */
  isWorking(): boolean;
  /** Calls back when a cell, a door, a stay or a difference has changed. */
  onChange(listener: () => void): () => void;

  /** Free cells in which something of this size fits, the best first: the smallest, and for people of 70 and over in reach. */
  cellsFor(want: { readonly size: CellSize; readonly age?: number | undefined }): readonly CellNow[];

  stay(id: number): Stay | undefined;
  /** `inside` and `opened`, the oldest first. */
  waiting(kind?: StayKind): readonly Stay[];
  /** The same, counted: what is only counted need not be unsealed. */
  howManyWait(kind: StayKind): number;
  /** Those past their day, the oldest first. */
  overdue(): readonly Stay[];
  /** The cells in which these lie. */
  overdueCells(): readonly string[];
  /** Documents that somebody may collect: their own and those for which they were named. By identity number. */
  waitingFor(number: string): readonly { readonly stay: Stay; readonly named: boolean }[];
  /** What became of the last document of somebody that is not there any more, for a plain word. */
  lastOver(number: string): Stay | undefined;
  /** The document that is in the locker, or about to be put in, under this number. */
  byDocument(documentNumber: string): Stay | undefined;
  /** Counts as a try, and as a wrong one unless it is right. */
  byPickupCode(code: string): CodeAnswer;
  /** While none is looked at. */
  codeWait(): { readonly left: number; readonly whole: number } | undefined;
  /** So many wrong ones that staff should know, since when (ms), until staff have seen it. */
  wrongCodes(): { readonly count: number; readonly since: number } | undefined;
  wrongCodesSeen(): void;
  /** The present code of a document, for a slip that whoever stands there takes away; undefined where there is none. */
  pickupCode(stay: number): string | undefined;
  /** That code of a stay, for a message about it; undefined once it is worth nothing any more. */
  codeOf(stay: number, serial: number): string | undefined;
  /** The day until which it waits for whoever it is for; undefined while it is not in. */
  lastDay(stay: Stay): CalendarDate | undefined;

  /** Holds a free cell for it. */
  reserve(order: {
    readonly kind: StayKind;
    readonly content: StayContent;
    readonly cell: string;
    /** Staff; undefined: the resident leaves it. */
    readonly by?: number | undefined;
  }): Result<Stay, Failure<'cell-taken' | 'inside-already'>>;
  /** It is in: the code exists from now on and the resident is told. */
  putIn(stay: number): Result<Stay, Failure<'not-there'>>;
  /** It never came in; the cell is free. */
  cancel(stay: number): Result<undefined, Failure<'not-there'>>;
  /** A new code ends the old one and is sent. */
  renewCode(stay: number, by: number): Result<undefined, Failure<'not-there'>>;
  /**
   * Messages about it go to this phone (11 digits, a mobile) from now on, and so does once more what is still true of those that are
   * not known to have arrived. While a document is in, a new code ends the old one and is sent there. The phone before is told once
   * that it is not told any more.
   */
  correctPhone(
    stay: number,
    phone: string,
    by: number,
  ): Result<undefined, Failure<'not-there' | 'same-phone'>>;
  /** Lets another person collect it with their own ID card; the resident is told. `by`: staff; undefined: the resident. */
  nameCollector(
    stay: number,
    person: { readonly name?: string; readonly number: string },
    by?: number,
  ): Result<undefined, Failure<'not-there'>>;
  /** Nobody but the person it is for collects it any more, as whoever was named with their ID card. */
  unnameCollectors(stay: number, by: number): Result<undefined, Failure<'not-there'>>;
  collectors(stay: number): readonly Collector[];
  takenBack(stay: number, by: number): Result<undefined, Failure<'not-there'>>;
  /** Staff looked, and what should lie there does not. */
  notThere(stay: number, by: number): Result<undefined, Failure<'not-there'>>;
  /** The resident says so after the door was open. */
  complain(stay: number, what: 'not-there' | 'not-theirs'): void;
  /** Whoever collected it says so and wants its door open once more: staff look, unless it is seen to shut behind them then. */
  stillInside(stay: number): void;
  /**
   * Whoever had its door open goes without a word of what became of it, and the door is shut: staff look. What cannot be written now
   * is written as soon as it can.
   */
  leftUnsaid(stay: number): void;

  setOutOfService(cell: string, out: boolean, by: number): Result<undefined, Failure<'no-such-cell'>>;

  readonly openDoor: OpenDoor;

  differences(): readonly DoorDifference[];
  /** Staff looked: `inside` and `not-there` say what became of the stay; `seen`: nothing is to be changed. */
  settleDifference(id: number, found: 'inside' | 'not-there' | 'seen', by: number): boolean;
}
