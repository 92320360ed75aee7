import type { SupplyName } from '../../contract/staff/lines.ts';
import type { CountAct } from '../../contract/staff/supplies-views.ts';
import type { Clock } from '../../foundation/clock.ts';
import type { AuditLog } from '../../store/audit/audit-log.ts';
import type { Store } from '../../store/store.ts';
import { supplyUse } from './supply-use.ts';

/** Somebody said how much there is. */
export interface SupplyCount {
  readonly at: number;
  readonly act: CountAct;
  /** In the supply's steps. */
  readonly amount: number;
  /** Id of the member of staff. */
  readonly staff: number;
}

/** How much there is of what runs out: what staff said last, less what has been used since. Amounts in steps. */
export interface SupplyBook {
  /** Undefined until somebody said it for the first time; never below nothing. */
  left(supply: SupplyName): number | undefined;
  count(supply: SupplyName, act: CountAct, amount: number, staff: number): void;
  /** Takes so many, or the last ones; false where nobody has counted them yet. */
  take(supply: SupplyName, howMany: number, staff: number): boolean;
  /** The latest first. */
  history(supply: SupplyName, most: number): readonly SupplyCount[];
  /** What is used up a day, on the average of the last two weeks; undefined where less than three days are known. */
  usedADay(supply: SupplyName): number | undefined;
}

const day = 24 * 3_600_000;
const daysLookedAt = 14;
const fewestDays = 3;

export function openSupplyBook(parts: {
  readonly store: Store;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): SupplyBook {
  const { audit, clock } = parts;
  const { database } = parts.store;
  const use = supplyUse(database);
  const latest = database.prepare<[SupplyName], { amount: number; job: number }>(
    'SELECT amount, job FROM supply_count WHERE supply = ? ORDER BY number DESC LIMIT 1',
  );
  const insert = database.prepare(
    `INSERT INTO supply_count (supply, act, amount, staff, job, at)
     VALUES (@supply, @act, @amount, @staff, (SELECT coalesce(max(number), 0) FROM job), @at)`,
  );
  const newest = database.prepare<[SupplyName, number], SupplyCount>(
    'SELECT at, act, amount, staff FROM supply_count WHERE supply = ? ORDER BY number DESC LIMIT ?',
  );

  function left(supply: SupplyName): number | undefined {
    const counted = latest.get(supply);
    return counted && Math.max(0, counted.amount - use.sinceJob(supply, counted.job));
  }

  const count = database.transaction(
    (supply: SupplyName, act: CountAct, amount: number, staff: number): void => {
      insert.run({ supply, act, amount, staff, at: clock.now() });
      audit.record('supply-counted', { by: staff, supply, act, left: amount });
    },
  ).immediate;

  return {
    left,
    count,
    take: database.transaction((supply: SupplyName, howMany: number, staff: number): boolean => {
      const present = left(supply);
      if (present === undefined) return false;
      count(supply, 'taken', Math.max(0, present - howMany), staff);
      return true;
    }).immediate,
    history: (supply, most) => newest.all(supply, most),
    usedADay: (supply) => {
      const first = use.knownFrom(supply);
      if (first === undefined) return undefined;
      const days = Math.min(daysLookedAt, (clock.now() - first) / day);
      return days < fewestDays ? undefined : use.since(supply, clock.now() - days * day) / days;
    },
  };
}
