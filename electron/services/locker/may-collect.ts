import type { FieldSeal } from '../../store/sealed-field.ts';
import type { CollectorBook } from './collector-book.ts';
import type { DifferenceBook } from './difference-book.ts';
import type { DoorOrder } from './door-opening.ts';
import type { StayBook } from './stay-book.ts';

/** As whom somebody opens the door who gave the pickup code of a stay, and showed no card. */
export function bearerOfCode(seal: Pick<FieldSeal, 'pseudonym'>, stay: number): string {
  return seal.pseudonym(`pickup code of stay ${stay}`);
}

/** It is theirs, or they were named for it, or they gave its code. `resident`: a pseudonym. */
export function mayCollect(
  parts: {
    readonly stays: StayBook;
    readonly collectors: CollectorBook;
    readonly seal: Pick<FieldSeal, 'pseudonym'>;
  },
  stay: number,
  resident: string,
): boolean {
  const { stays, collectors, seal } = parts;
  return (
    resident === stays.holderOf(stay) ||
    collectors.isNamed(stay, resident) ||
    resident === bearerOfCode(seal, stay)
  );
}

/** What is behind the door may be somebody else's: until staff have looked it opens for nothing else. */
export function mayBeAnothers(
  { differences }: { readonly differences: Pick<DifferenceBook, 'ofCell'> },
  { cell, purpose }: Pick<DoorOrder, 'cell' | 'purpose'>,
): boolean {
  return differences
    .ofCell(cell)
    .some(({ kind }) => kind === 'restored' || (kind === 'not-theirs' && purpose === 'collect'));
}
