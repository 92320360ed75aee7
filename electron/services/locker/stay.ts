import type { PersonReference } from '../../gateway/gateway.ts';

/**
 * What lies in a cell: a finished document that waits for a resident, or papers that a resident left for staff.
 *
 * `reserved`: the cell is held, nothing is known to be in it. `inside`. `opened`: the door was opened for somebody to take it, and it
 * is not known yet that they did. Then one of: `taken`; `taken-back` by staff; `cancelled`: it never came in; `lost`: staff found that it
 * is not there.
 */
export type StayState = 'reserved' | 'inside' | 'opened' | 'taken' | 'taken-back' | 'cancelled' | 'lost';

export type StayKind = 'document' | 'papers';

/** Who and what it is about; sealed at rest. */
export interface StayContent {
  /** What staff call it: 居住证. Never shown on a screen of residents before it is uncovered. */
  readonly title: string;
  readonly documentNumber?: string | undefined;
  readonly person: PersonReference;
  /** Where messages about it go; 11 digits. */
  readonly phone?: string | undefined;
  /** Who issued it, where that was another province: 浙江省嘉兴市. */
  readonly issuedBy?: string | undefined;
  /** The number on the receipt of papers, and on whatever comes back for them. */
  readonly receipt?: string | undefined;
}

export interface Stay {
  readonly id: number;
  readonly kind: StayKind;
  readonly cell: string;
  readonly state: StayState;
  /** Undefined: it was sealed with another key, or wiped after it was over. */
  readonly content: StayContent | undefined;
  /** ms; undefined while `reserved`. */
  readonly insideSince: number | undefined;
  /** ms; undefined while it lasts. */
  readonly overAt: number | undefined;
  /** ms, of the last reminder. */
  readonly remindedAt: number | undefined;
  /** Staff, by their id; undefined: a resident left it. */
  readonly putInBy: number | undefined;
}

/** Who may collect besides the person it is for. */
export interface Collector {
  readonly number: string;
  /** Undefined where only the number was given. */
  readonly name: string | undefined;
  /** ms */
  readonly since: number;
}
