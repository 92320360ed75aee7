import type { CabinetConfiguration } from '../../../configuration/locker-configuration.ts';
import type { BoardTraits } from '../../../devices/locker/locker-boards.ts';

export type Bits = readonly (0 | 1)[];
type StatusBytes = BoardTraits['statusBytes'];

/** A door, and the lock on which the configuration hangs it. */
export interface HungDoor {
  readonly cell: string;
  readonly lock: number;
}

/** The doors of a board by the configuration, lock by lock. */
export function doorsOf(board: string, cabinets: readonly CabinetConfiguration[]): readonly HungDoor[] {
  return cabinets
    .flatMap(({ columns }) => columns.flatMap(({ cells }) => cells))
    .filter((cell) => cell.board === board)
    .map(({ name, lock }) => ({ cell: name, lock }))
    .sort((one, other) => one.lock - other.lock);
}

/** In which of the board's status bytes a lock is, from 0, the byte of the first locks first. */
export const byteOf = (lock: number) => Math.floor((lock - 1) / 8);

/** Where the bit of a lock stands on the wire, from 0. */
export function bitOf(lock: number, bits: number, order: StatusBytes): number {
  const bytes = Math.ceil(bits / 8);
  const byte = order === 'first-byte-first' ? byteOf(lock) : bytes - 1 - byteOf(lock);
  return byte * 8 + ((lock - 1) % 8);
}

/** Which lock a bit on the wire stands for. */
export function lockAt(bit: number, bits: number, order: StatusBytes): number {
  const bytes = Math.ceil(bits / 8);
  const byte = Math.floor(bit / 8);
  return (order === 'first-byte-first' ? byte : bytes - 1 - byte) * 8 + (bit % 8) + 1;
}

/** How many of these doors read differently from most of them, in whichever byte order makes them the fewest. */
export function oddOnes(doors: readonly HungDoor[], bits: Bits): number {
  const odd = (['first-byte-first', 'last-byte-first'] as const).map((order) => {
    const ones = doors.filter(({ lock }) => bits[bitOf(lock, bits.length, order)] === 1).length;
    return Math.min(ones, doors.length - ones);
  });
  return Math.min(...odd);
}

/** The bits that are not as they were. */
export function changedBits(before: Bits, now: Bits): readonly number[] {
  return now.flatMap((bit, index) => (bit === before[index] ? [] : [index]));
}
