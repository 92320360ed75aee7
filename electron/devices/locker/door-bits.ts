import type { BoardTraits, DoorState } from './locker-boards.ts';

/**
 * What a board's status bytes say of one of its doors: bit 0 of the byte that stands for locks 1 to 8 is lock 1. `unknown` where the
 * board sent no such bit.
 */
export function doorIn(
  status: Uint8Array,
  lock: number,
  { shutIs, statusBytes }: Pick<BoardTraits, 'shutIs' | 'statusBytes'>,
): DoorState {
  const place = Math.floor((lock - 1) / 8);
  const byte = status[statusBytes === 'first-byte-first' ? place : status.length - 1 - place];
  if (byte === undefined) return 'unknown';
  return ((byte >> ((lock - 1) % 8)) & 1) === shutIs ? 'closed' : 'open';
}

/** Byte after byte as they came, the lowest bit first. */
export function bitsOf(status: Uint8Array): readonly (0 | 1)[] {
  return [...status].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (((byte >> bit) & 1) === 1 ? 1 : 0)),
  );
}
