import type Database from 'better-sqlite3';
import type { Clock } from '../foundation/clock.ts';

export interface OutboxEntry {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  readonly attempts: number;
}

/** What must still reach the platform. Entries are sent in order, each until the platform has answered. */
export interface Outbox {
  /** `id` is the idempotency key: the same entry twice is one. `body` holds no personal data. */
  add(entry: { id: string; kind: string; body: unknown }): void;
  next(): OutboxEntry | undefined;
  attempted(id: string): void;
  settle(id: string, state: 'sent' | 'refused'): void;
}

export function openOutbox(database: Database.Database, clock: Clock): Outbox {
  const insert = database.prepare(
    `INSERT INTO outbox (id, kind, body, state, created_at) VALUES (?, ?, ?, 'waiting', ?) ON CONFLICT DO NOTHING`,
  );
  const oldest = database.prepare<[], { id: string; kind: string; body: string; attempts: number }>(
    `SELECT id, kind, body, attempts FROM outbox WHERE state = 'waiting' ORDER BY number LIMIT 1`,
  );
  const attempt = database.prepare('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?');
  const settle = database.prepare('UPDATE outbox SET state = ? WHERE id = ?');
  return {
    add: ({ id, kind, body }) => {
      insert.run(id, kind, JSON.stringify(body), clock.now());
    },
    next: () => {
      const row = oldest.get();
      return row && { ...row, body: JSON.parse(row.body) };
    },
    attempted: (id) => {
      attempt.run(id);
    },
    settle: (id, state) => {
      settle.run(state, id);
    },
  };
}
