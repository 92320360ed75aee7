import type { Clock } from '../foundation/clock.ts';
import type { Store } from './store.ts';

export interface OutboxEntry {
  readonly id: string;
  readonly kind: string;
  readonly body: unknown;
  /** What was given as `personal`. */
  readonly personal: unknown;
  readonly attempts: number;
}

/** What must still reach the platform. Entries are sent in order, each until the platform has answered. */
export interface Outbox {
  /**
   * `id` is the idempotency key: the same entry twice is one. `body` holds no personal data; `personal` does, is sealed
   * and wiped once the platform has taken it.
   */
  add(entry: { id: string; kind: string; body: unknown; personal?: unknown }): void;
  next(): OutboxEntry | undefined;
  isWaiting(id: string): boolean;
  attempted(id: string): void;
  /** What was refused stays as it is: a person must look at it. */
  settle(id: string, state: 'sent' | 'refused'): void;
  /** A refused entry as it is. */
  findRefused(id: string): OutboxEntry | undefined;
  /** The `body` of an entry, whatever became of it. */
  bodyOf(id: string): unknown;
  /** What was refused waits once more, under its own key: a refusal does not use it up. False: it is not refused. */
  sendAgain(id: string): boolean;
  /** A person did what a refused entry says: it is gone, with what it held. False: it is not refused. */
  drop(id: string): boolean;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly sealed: Uint8Array | null;
  readonly attempts: number;
}

/** Which kinds of entries `next` gives: what the platform does not take of one kind must not hold up the others. */
export type Lane =
  /** In no order of their own: one that always fails lets the others pass. */
  { readonly only: readonly string[] } | { readonly except: readonly string[] };

export function openOutbox({ database, seal }: Store, clock: Clock, lane: Lane = { except: [] }): Outbox {
  const insert = database.prepare(
    `INSERT INTO outbox (id, kind, body, sealed, state, created_at) VALUES (?, ?, ?, ?, 'waiting', ?)
     ON CONFLICT DO NOTHING`,
  );
  const isInLane = 'only' in lane ? 'IN' : 'NOT IN';
  const order = 'only' in lane ? 'attempts, number' : 'number';
  const kinds = JSON.stringify('only' in lane ? lane.only : lane.except);
  const oldest = database.prepare<[string], Row>(
    `SELECT id, kind, body, sealed, attempts FROM outbox
     WHERE state = 'waiting' AND kind ${isInLane} (SELECT value FROM json_each(?)) ORDER BY ${order} LIMIT 1`,
  );
  const waiting = database.prepare<[string]>(`SELECT 1 FROM outbox WHERE id = ? AND state = 'waiting'`);
  const attempt = database.prepare('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?');
  // In one step: each waits for the disk.
  const settle = database.prepare(
    `UPDATE outbox SET state = @state, sealed = iif(@state = 'sent', NULL, sealed) WHERE id = @id`,
  );
  const refused = database.prepare<[string], Row>(
    `SELECT id, kind, body, sealed, attempts FROM outbox WHERE state = 'refused' AND id = ?`,
  );
  const body = database.prepare<[string], string>('SELECT body FROM outbox WHERE id = ?').pluck();
  const again = database.prepare(`UPDATE outbox SET state = 'waiting' WHERE id = ? AND state = 'refused'`);
  const remove = database.prepare(`DELETE FROM outbox WHERE id = ? AND state = 'refused'`);
  const placeOf = (id: string) => `outbox.sealed/${id}`;
  function asEntry({ sealed, ...row }: Row): OutboxEntry {
    const personal = sealed === null ? undefined : seal.unsealJson(sealed, placeOf(row.id));
    return { ...row, body: JSON.parse(row.body), personal };
  }

  return {
    add: ({ id, kind, body, personal }) => {
      const sealed = personal === undefined ? null : seal.sealJson(personal, placeOf(id));
      insert.run(id, kind, JSON.stringify(body), sealed, clock.now());
    },
    next: () => {
      const row = oldest.get(kinds);
      return row && asEntry(row);
    },
    isWaiting: (id) => waiting.get(id) !== undefined,
    attempted: (id) => {
      attempt.run(id);
    },
    settle: (id, state) => {
      settle.run({ id, state });
    },
    findRefused: (id) => {
      const row = refused.get(id);
      return row && asEntry(row);
    },
    bodyOf: (id) => {
      const found = body.get(id);
      return found === undefined ? undefined : JSON.parse(found);
    },
    sendAgain: (id) => again.run(id).changes > 0,
    drop: (id) => remove.run(id).changes > 0,
  };
}

/** A report that the platform did not take, or that could not be sent: somebody must look into it. */
export interface RefusedReport {
  readonly id: string;
  readonly kind: string;
  /** ms */
  readonly since: number;
}

/** Oldest first; no personal data, and no key is needed. */
export function refusedReports(database: Store['database']): readonly RefusedReport[] {
  return database
    .prepare<[], RefusedReport>(
      `SELECT id, kind, created_at AS since FROM outbox WHERE state = 'refused' ORDER BY number`,
    )
    .all();
}

/** How many entries wait to be sent, and how many were refused. */
export function outboxCounts(database: Store['database']): {
  readonly waiting: number;
  readonly refused: number;
} {
  // Each of the two has an index of its own: the many that were sent are not looked at.
  const count = (state: 'waiting' | 'refused') =>
    database
      .prepare<[], { entries: number }>(`SELECT count(*) AS entries FROM outbox WHERE state = '${state}'`)
      .get()?.entries ?? 0;
  return { waiting: count('waiting'), refused: count('refused') };
}
