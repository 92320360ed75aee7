import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

interface Settled {
  readonly key: string;
  readonly kind: string;
  readonly verdict: string;
  readonly staff: number;
}

/** What was settled through the list, for as long as it is shown. The audit log keeps it for good. */
export interface KeptSettled {
  add(settled: Settled): void;
  since(moment: number): readonly (Settled & { readonly settledAt: number })[];
  forgetBefore(moment: number): void;
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
  const remove = database.prepare('DELETE FROM to_do_settled WHERE settled_at < ?');
  return {
    add: (settled) => {
      insert.run({ ...settled, now: clock.now() });
    },
    since: (moment) => lately.all(moment),
    forgetBefore: (moment) => {
      remove.run(moment);
    },
  };
}
