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
  /** Written once for all doors that are seen in one turn, and for each door only so often: the last word counts. */
  sawDoor(cell: string, door: 'open' | 'closed'): void;
  /** Writes what is left. */
  close(): void;
}

/**
 * A door that was written down is not written as open again for so long (ms): a loose contact would wear out the disk. A shut one is
 * written at once: after a power cut a door that was forced meanwhile is known by it.
 */
const restAfterWriting = 5_000;

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
  const seen = new Map<string, { readonly door: 'open' | 'closed'; readonly at: number }>();
  const written = new Map<string, 'open' | 'closed'>();
  const resting = new Set<string>();
  const rests = new Set<() => void>();
  const write = database.transaction((cells: readonly string[]) => {
    for (const cell of cells) see.run({ cell, ...seen.get(cell) });
  }).immediate;
  const writing = persevere({ clock, log });
  const mayRest = (cell: string, door: 'open' | 'closed') => door === 'open' && resting.has(cell);
  const flush = () => {
    const cells = [...seen].flatMap(([cell, { door }]) => (mayRest(cell, door) ? [] : [cell]));
    if (!database.open || cells.length === 0) return;
    write(cells);
    for (const cell of cells) {
      const door = seen.get(cell)?.door;
      if (door) written.set(cell, door);
      seen.delete(cell);
      resting.add(cell);
    }
    const cancel = clock.after(restAfterWriting, () => {
      rests.delete(cancel);
      for (const cell of cells) resting.delete(cell);
      flushSoon();
    });
    rests.add(cancel);
  };
  /** What could not be written is tried again with all that came meanwhile. */
  const flushSoon = () => {
    if (!writing.isBehind()) writing.do(flush);
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
      // What flapped meanwhile has come back to what stands on disk.
      if (written.get(cell) === door) seen.delete(cell);
      else seen.set(cell, { door, at: clock.now() });
      if (!mayRest(cell, door)) queueMicrotask(flushSoon);
    },
    close: () => {
      for (const cancel of rests) cancel();
      resting.clear();
      writing.end();
      writing.do(flush);
      writing.end();
      for (const cancel of rests) cancel();
    },
  };
}
