import type { Clock } from '../../foundation/clock.ts';
import type { Store } from '../../store/store.ts';

/** Who took which matter on, by the id of the member of staff. */
export interface KeptOwners {
  of(key: string): number | undefined;
  takeOn(key: string, staff: number): void;
  giveBack(key: string): void;
}

export function keepOwners({ database }: Store, clock: Clock): KeptOwners {
  const one = database.prepare<[string], { staff: number }>('SELECT staff FROM to_do_owner WHERE key = ?');
  const put = database.prepare(
    `INSERT INTO to_do_owner (key, staff, taken_on_at) VALUES (@key, @staff, @now)
     ON CONFLICT (key) DO UPDATE SET staff = @staff, taken_on_at = @now`,
  );
  const remove = database.prepare('DELETE FROM to_do_owner WHERE key = ?');
  return {
    of: (key) => one.get(key)?.staff,
    takeOn: (key, staff) => {
      put.run({ key, staff, now: clock.now() });
    },
    giveBack: (key) => {
      remove.run(key);
    },
  };
}
