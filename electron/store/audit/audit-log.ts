import type Database from 'better-sqlite3';
import type { Clock } from '../../foundation/clock.ts';
import { type AuditRow, chainBeginning, hashOf, walkChain } from './audit-chain.ts';
import { type EventDetails, type EventKind, eventCatalogue } from './event-catalogue.ts';

/** Who did what, and what came of it: append-only, each row chained to the one before by its hash. */
export interface AuditLog {
  record<K extends EventKind>(kind: K, details: EventDetails<K>): void;
}

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
        previous_hash: before?.hash ?? chainBeginning,
      };
      insert.run({ ...row, hash: hashOf(row) });
    }).immediate,
  };
}

/** The number of the first row that breaks the chain, or undefined when it is whole. */
export function firstBrokenRow(database: Database.Database): number | undefined {
  const walk = walkChain();
  for (const row of database.prepare<[], AuditRow>('SELECT * FROM audit_event ORDER BY number').iterate()) {
    if (!walk.accept(row)) return walk.next();
  }
  return undefined;
}
