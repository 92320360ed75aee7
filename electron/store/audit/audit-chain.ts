import { createHash } from 'node:crypto';

export interface AuditRow {
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  readonly details: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What the first row is chained to. */
export const chainBeginning = '0'.repeat(64);

/** Walks along the chain, row by row. */
export interface ChainWalk {
  /** False: the chain is broken at `next`, and nothing after it can be believed. */
  accept(row: AuditRow): boolean;
  /** The number that the next row must have. */
  next(): number;
  /** Of the last row that was accepted. */
  lastHash(): string;
}

/** From the first row, or from a later one that says itself what it is chained to. */
export function walkChain(
  from: { readonly number: number; readonly previousHash: string } = {
    number: 1,
    previousHash: chainBeginning,
  },
): ChainWalk {
  let expected = from.number;
  let previous = from.previousHash;
  return {
    accept: (row) => {
      const fits = row.number === expected && row.previous_hash === previous && hasOwnHash(row);
      if (!fits) return false;
      previous = row.hash;
      expected += 1;
      return true;
    },
    next: () => expected,
    lastHash: () => previous,
  };
}

/** Whether a row is what its hash says; it says nothing of its place in the chain. */
export function hasOwnHash(row: AuditRow): boolean {
  return row.hash === hashOf(row);
}

export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([row.number, row.at, row.kind, row.details, row.previous_hash]))
    .digest('hex');
}
