import type { Clock } from '../../foundation/clock.ts';
import type { Log } from '../../foundation/log.ts';
import type { Store } from '../../store/store.ts';
import { persevere } from './persevere.ts';

export interface KeptCell {
  readonly isOut: boolean;
  /** ms; 0: nothing was ever put in. */
  readonly usedAt: number;
  /** How its door was last seen; undefined: never. */
  readonly door: 'open' | 'closed' | undefined;
}

/** What is kept of each cell besides what lies in it. */
export interface CellBook {
  all(): ReadonlyMap<string, KeptCell>;
  find(cell: string): KeptCell | undefined;
  /** `by`: staff; null: the kiosk itself. */
  setOut(cell: string, out: boolean, by: number | null): void;
  used(cell: string): void;
  /** Written once for all doors that are seen in one turn. */
  sawDoor(cell: string, door: 'open' | 'closed'): void;
  /** Writes what is still to be written. */
  close(): void;
}

interface Row {
  readonly name: string;
  readonly out_since: number | null;
  readonly used_at: number;
  readonly door: 'open' | 'closed' | null;
}

export function keepCells({ database }: Store, clock: Clock, log: Log): CellBook {
  const columns = 'SELECT name, out_since, used_at, door FROM locker_cell';
  const all = database.prepare<[], Row>(columns);
  const one = database.prepare<[string], Row>(`${columns} WHERE name = ?`);
  const out = database.prepare(
    `INSERT INTO locker_cell (name, out_since, out_by) VALUES (@cell, @since, @by)
     ON CONFLICT (name) DO UPDATE SET out_since = @since, out_by = @by`,
  );
  const use = database.prepare(
    `INSERT INTO locker_cell (name, used_at) VALUES (@cell, @now)
     ON CONFLICT (name) DO UPDATE SET used_at = @now`,
  );
  const see = database.prepare(
    `INSERT INTO locker_cell (name, door, door_at) VALUES (@cell, @door, @at)
     ON CONFLICT (name) DO UPDATE SET door = @door, door_at = @at`,
  );
  let seen = new Map<string, { readonly door: 'open' | 'closed'; readonly at: number }>();
  const write = database.transaction(() => {
    for (const [cell, { door, at }] of seen) see.run({ cell, door, at });
  }).immediate;
  const writing = persevere({ clock, log });
  const flush = () => {
    if (seen.size === 0 || !database.open) return;
    write();
    seen = new Map();
  };
  const asCell = ({ name, out_since, used_at, door }: Row): KeptCell => ({
    ...{ isOut: out_since !== null, usedAt: used_at },
    door: seen.get(name)?.door ?? door ?? undefined,
  });

  return {
    all: () => new Map(all.all().map((row) => [row.name, asCell(row)])),
    find: (cell) => {
      const row = one.get(cell);
      if (row) return asCell(row);
      const door = seen.get(cell)?.door;
      return door && { isOut: false, usedAt: 0, door };
    },
    setOut: (cell, isOut, by) => void out.run({ cell, by, since: isOut ? clock.now() : null }),
    used: (cell) => void use.run({ cell, now: clock.now() }),
    sawDoor: (cell, door) => {
      if (seen.size === 0) queueMicrotask(() => writing.do(flush));
      seen.set(cell, { door, at: clock.now() });
    },
    close: () => {
      writing.end();
      writing.do(flush);
      writing.end();
    },
  };
}
