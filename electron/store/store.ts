import type Database from 'better-sqlite3';
import type { FieldSeal } from './sealed-field.ts';

/** The open database and what protects the personal data in it. */
export interface Store {
  readonly database: Database.Database;
  readonly seal: FieldSeal;
}
