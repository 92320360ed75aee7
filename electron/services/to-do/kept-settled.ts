import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

interface Settled {
  readonly key: string;
  readonly kind: string;
  readonly verdict: string;
  readonly staff: number;
}

/**
 * What was settled through the list. It is kept for good: of what stands in the audit log for ever nothing else says that
 * it waits no longer.
 */
export interface KeptSettled {
  add(settled: Settled): void;
  since(moment: number): readonly (Settled & { readonly settledAt: number })[];
}

export function keepSettled({ database }: Store, clock: Clock): KeptSettled {
  const insert = database.prepare(
    `INSERT INTO to_do_settled (key, kind, verdict, staff, settled_at)
     VALUES (@key, @kind, @verdict, @staff, @now)`,
  );
  const lately = database.prepare<[number], Settled & { readonly settledAt: number }>(
    `SELECT key, kind, verdict, staff, settled_at AS settledAt FROM to_do_settled
     WHERE settled_at >= ? ORDER BY settled_at DESC`,
  );
  return {
    add: (settled) => {
      insert.run({ ...settled, now: clock.now() });
    },
    since: (moment) => lately.all(moment),
  };
}
