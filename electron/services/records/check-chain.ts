import { setImmediate as giveWay } from 'node:timers/promises';
import { walkChain } from '../../store/audit/audit-chain.ts';
import type { AuditReader } from '../../store/audit/audit-reader.ts';

const rowsAtOnce = 1_000;

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly rows: number; readonly lastHash: string }
  | { readonly kind: 'broken'; readonly at: number }
  /** Somebody left before it was done. */
  | { readonly kind: 'stopped' };

/**
 * Walks along the whole chain, a piece at a time: the kiosk does other things meanwhile. That the last rows are missing
 * cannot be seen from the chain: for that, `rows` and `lastHash` are compared with what an earlier export says.
 */
export async function checkChain(
  reader: AuditReader,
  on: { progress(done: number, of: number): void; readonly isStopped: () => boolean },
): Promise<ChainVerdict> {
  const last = reader.last()?.number ?? 0;
  const walk = walkChain();
  for (let number = 0; ; ) {
    const rows = reader.after(number, {}, rowsAtOnce);
    for (const row of rows) if (!walk.accept(row)) return { kind: 'broken', at: walk.next() };
    number = rows.at(-1)?.number ?? number;
    if (rows.length < rowsAtOnce || number >= last)
      return { kind: 'whole', rows: walk.next() - 1, lastHash: walk.lastHash() };
    on.progress(number, last);
    await giveWay();
    if (on.isStopped()) return { kind: 'stopped' };
  }
}
