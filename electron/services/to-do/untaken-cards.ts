import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { eventCatalogue } from '../../store/audit/event-catalogue.ts';

const event = eventCatalogue['card-not-taken'];

/** A card that came out and that nobody said they took. */
export type UntakenCard = z.infer<typeof event> & {
  /** Of the audit log's row, which names this leaving of a card for ever. */
  readonly number: number;
  /** ms */
  readonly at: number;
};

/** Those that nobody of the staff has settled, however long ago; oldest first, no personal data, and no key is needed. */
export function untakenCards(database: Database.Database): readonly UntakenCard[] {
  return database
    .prepare<[], { number: number; at: number; details: string }>(
      `SELECT number, at, details FROM audit_event
       WHERE kind = 'card-not-taken' AND json_valid(details)
         AND number >= (SELECT first_event FROM to_do_beginning)
         AND NOT EXISTS (SELECT 1 FROM to_do_settled WHERE key = 'untaken-card/' || audit_event.number)
       ORDER BY number`,
    )
    .all()
    .map(({ details, ...row }) => ({ ...row, ...event.parse(JSON.parse(details)) }));
}
