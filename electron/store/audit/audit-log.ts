import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Clock } from '../../foundation/clock.ts';
import { type EventDetails, type EventKind, eventCatalogue } from './event-catalogue.ts';

/** Who did what, and what came of it: append-only, each row chained to the one before by its hash. */
export interface AuditLog {
  record<K extends EventKind>(kind: K, details: EventDetails<K>): void;
}

export interface AuditRow {
  readonly number: number;
  readonly at: number;
  readonly kind: string;
  readonly details: string;
  readonly previous_hash: string;
  readonly hash: string;
}

const beginning = '0'.repeat(64);

export function openAuditLog(database: Database.Database, clock: Clock): AuditLog {
  const last = database.prepare<[], { number: number; hash: string }>(
    'SELECT number, hash FROM audit_event ORDER BY number DESC LIMIT 1',
  );
  const insert = database.prepare(
    `INSERT INTO audit_event (number, at, kind, details, previous_hash, hash)
     VALUES (@number, @at, @kind, @details, @previous_hash, @hash)`,
  );
  return {
    // Immediate: a command beside the kiosk may write between the reading and the writing.
    record: database.transaction((kind: EventKind, details: unknown) => {
      const before = last.get();
      const row = {
        number: (before?.number ?? 0) + 1,
        at: clock.now(),
        kind,
        details: JSON.stringify(eventCatalogue[kind].parse(details)),
        previous_hash: before?.hash ?? beginning,
      };
      insert.run({ ...row, hash: hashOf(row) });
    }).immediate,
  };
}

/** The number of the first row that breaks the chain, or undefined when it is whole. */
export function firstBrokenRow(database: Database.Database): number | undefined {
  let previous = beginning;
  let expected = 1;
  for (const row of database.prepare<[], AuditRow>('SELECT * FROM audit_event ORDER BY number').iterate()) {
    if (row.number !== expected || row.previous_hash !== previous || row.hash !== hashOf(row))
      return expected;
    previous = row.hash;
    expected += 1;
  }
  return undefined;
}

function hashOf(row: Omit<AuditRow, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([row.number, row.at, row.kind, row.details, row.previous_hash]))
    .digest('hex');
}
