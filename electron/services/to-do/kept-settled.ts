import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

interface Settled {
  readonly key: string;
  readonly kind: string;
  readonly verdict: string;
  readonly staff: number;
}

export interface KeptSettling extends Settled {
  /** ms */
  readonly settledAt: number;
}

/**
 * What was settled through the list. It is kept for good: of what stands in the audit log for ever nothing else says that
 * it waits no longer.
 */
export interface KeptSettled {
  add(settled: Settled): void;
  since(moment: number): readonly KeptSettling[];
  countSince(moment: number): number;
  /** How it ended last. */
  find(key: string): KeptSettling | undefined;
}

export function keepSettled({ database }: Store, clock: Clock): KeptSettled {
  const insert = database.prepare(
    `INSERT INTO to_do_settled (key, kind, verdict, staff, settled_at)
     VALUES (@key, @kind, @verdict, @staff, @now)`,
  );
  const all = 'SELECT key, kind, verdict, staff, settled_at AS settledAt FROM to_do_settled';
  const lately = database.prepare<[number], KeptSettling>(
    `${all} WHERE settled_at >= ? ORDER BY settled_at DESC`,
  );
  const countLately = database
    .prepare<[number], number>('SELECT count(*) FROM to_do_settled WHERE settled_at >= ?')
    .pluck();
  const byKey = database.prepare<[string], KeptSettling>(`${all} WHERE key = ? ORDER BY number DESC LIMIT 1`);
  return {
    add: (settled) => {
      insert.run({ ...settled, now: clock.now() });
    },
    since: (moment) => lately.all(moment),
    countSince: (moment) => countLately.get(moment) ?? 0,
    find: (key) => byKey.get(key),
  };
}
