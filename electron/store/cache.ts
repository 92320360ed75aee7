import type Database from 'better-sqlite3';
import type { z } from 'zod';
import type { Clock } from '../foundation/clock.ts';

/** Copies of what the platform publishes for everybody, so that the kiosk works without a network. Never a person's data. */
export interface Cache {
  read<T extends z.ZodType>(name: string, schema: T): z.infer<T> | undefined;
  write(name: string, value: unknown): void;
}

export function openCache(database: Database.Database, clock: Clock): Cache {
  const select = database.prepare<[string], { value: string }>('SELECT value FROM cache WHERE name = ?');
  const upsert = database.prepare(
    `INSERT INTO cache (name, value, fetched_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, fetched_at = excluded.fetched_at`,
  );
  return {
    read: (name, schema) => {
      const row = select.get(name);
      const parsed = row && schema.safeParse(JSON.parse(row.value));
      return parsed?.success ? parsed.data : undefined;
    },
    write: (name, value) => {
      upsert.run(name, JSON.stringify(value), clock.now());
    },
  };
}
