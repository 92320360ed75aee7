import type { LearnedDoor } from '../../../contract/staff/commissioning-views.ts';
import type { BoardTraits } from '../../../devices/locker/locker-boards.ts';
import { bitOf, type HungDoor, lockAt } from './wiring.ts';

/** A door that somebody opened by hand, and the one bit that changed with it. */
export interface SeenDoor extends HungDoor {
  readonly bit: number;
  /** What it said while the door was shut. */
  readonly whileShut: 0 | 1;
}

/** What was seen at a board, of which so many bits came on the wire. */
export interface Evidence {
  readonly bits: number;
  readonly doors: readonly SeenDoor[];
}

/** Which byte order this door speaks for; undefined: it would stand there in either, or in none. */
function orderBy({ lock, bit }: SeenDoor, bits: number): BoardTraits['statusBytes'] | undefined {
  const isFirst = bitOf(lock, bits, 'first-byte-first') === bit;
  const isLast = bitOf(lock, bits, 'last-byte-first') === bit;
  if (isFirst === isLast) return undefined;
  return isFirst ? 'first-byte-first' : 'last-byte-first';
}

/** What most of the doors say; undefined: none says anything, or as many say the one as the other. */
function most<T>(said: readonly (T | undefined)[]): T | undefined {
  const known = said.filter((each) => each !== undefined);
  const [first] = known;
  const alike = known.filter((each) => each === first).length;
  if (alike * 2 === known.length) return undefined;
  return alike * 2 > known.length ? first : known.find((each) => each !== first);
}

/** The byte order as far as it is known. */
export function orderIn({ bits, doors }: Evidence): BoardTraits['statusBytes'] | undefined {
  return most(doors.map((door) => orderBy(door, bits)));
}

/** Whether this bit may stand for this lock, by all that was seen until now. */
export function mayStandFor(bit: number, lock: number, evidence: Evidence): boolean {
  const known = orderIn(evidence);
  const orders = known ? [known] : (['first-byte-first', 'last-byte-first'] as const);
  return orders.some((order) => bitOf(lock, evidence.bits, order) === bit);
}

/** The lock that a bit stands for by all that was seen until now. */
export function lockSeen(bit: number, evidence: Evidence, present: BoardTraits): number {
  return lockAt(bit, evidence.bits, orderIn(evidence) ?? present.statusBytes);
}

/** What a board's wiring is. Where the doors cannot tell, it stays as it is; a door that contradicts most of them is told. */
export function conclude(
  evidence: Evidence,
  present: BoardTraits,
): Pick<BoardTraits, 'shutIs' | 'statusBytes'> & { readonly doors: readonly Omit<LearnedDoor, 'seen'>[] } {
  const statusBytes = orderIn(evidence) ?? present.statusBytes;
  const inPlace = ({ bit, lock }: SeenDoor) => bitOf(lock, evidence.bits, statusBytes) === bit;
  const { doors } = evidence;
  // A bit that belongs to nobody knows where may be of anything; it has a say only where there is nothing else.
  const telling = doors.some(inPlace) ? doors.filter(inPlace) : doors;
  const shutIs = most(telling.map(({ whileShut }) => whileShut)) ?? present.shutIs;
  return {
    shutIs,
    statusBytes,
    doors: doors.map((door) => ({
      ...{ cell: door.cell, lock: door.lock },
      found: !inPlace(door) ? 'elsewhere' : door.whileShut === shutIs ? 'right' : 'reversed',
    })),
  };
}
