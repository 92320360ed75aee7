import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Log } from '../foundation/log.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import { isUpToDate, migrate } from './migrations/migrate.ts';

export type DatabaseFailure = {
  readonly code: 'database-damaged' | 'database-newer' | 'data-folder-unusable';
  readonly detail?: string | undefined;
};

export interface OpenedDatabase {
  readonly database: Database.Database;
  /** The last backup took the database's place, and nobody has said yet that what follows from it was done. */
  readonly restored: boolean;
}

const fileName = 'kiosk.sqlite';
const backupName = 'kiosk.backup.sqlite';
/** In the header of a database that came out of a backup, until `acknowledgeRestore`: a kill must not lose that. */
const restoredMark = 0x52_53_54;

/**
 * Opens the kiosk's database in `dataFolder`. A damaged one is set aside whole, never deleted, and the last backup
 * takes its place; without a good backup the kiosk must not serve (`database-damaged`).
 */
export function openDatabase(
  dataFolder: string,
  now: number,
  log: Log,
): Result<OpenedDatabase, DatabaseFailure> {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    return err('data-folder-unusable', (thrown as Error).message);
  }
  const path = join(dataFolder, fileName);
  const backup = join(dataFolder, backupName);
  // The power may have failed between setting a damaged database aside and putting the backup in its place.
  if (!existsSync(path) && existsSync(backup)) return restore(backup, path, log);
  const first = openSound(path);
  if (first.ok) return ok({ database: first.value, restored: isMarkedRestored(first.value) });
  if (first.error.code !== 'database-damaged') return first;

  const asideSuffix = `damaged-${new Date(now).toISOString().replaceAll(':', '')}`;
  log.error('database-damaged', { asideSuffix, detail: first.error.detail });
  for (const part of ['-wal', '-shm', '']) {
    if (existsSync(path + part)) renameSync(path + part, `${path}${part}.${asideSuffix}`);
  }
  if (!existsSync(backup)) return err('database-damaged', 'there is no backup');
  return restore(backup, path, log);
}

/** Puts a copy of the backup where the database should be: whole or not at all, and the backup stays. */
function restore(backup: string, path: string, log: Log): Result<OpenedDatabase, DatabaseFailure> {
  const unfinished = `${path}.unfinished`;
  copyFileSync(backup, unfinished);
  try {
    const copy = new Database(unfinished);
    copy.pragma(`application_id = ${restoredMark}`);
    copy.close();
  } catch (thrown) {
    return err('database-damaged', `the backup too: ${(thrown as Error).message}`);
  }
  renameSync(unfinished, path);
  const opened = openSound(path);
  if (!opened.ok) return opened;
  log.warn('database-restored');
  return ok({ database: opened.value, restored: true });
}

/** What follows from a restored backup was done, durably. */
export function acknowledgeRestore(database: Database.Database): void {
  database.pragma('application_id = 0');
}

function isMarkedRestored(database: Database.Database): boolean {
  return database.pragma('application_id', { simple: true }) === restoredMark;
}

/**
 * Opens the database of a kiosk that may be running, for a command beside it: nothing is repaired or migrated, so it
 * must have been opened by a kiosk of this version before.
 */
export function openBesideKiosk(dataFolder: string): Result<Database.Database, DatabaseFailure> {
  let database: Database.Database | undefined;
  try {
    database = new Database(join(dataFolder, fileName), { fileMustExist: true });
    makeDurable(database);
    if (isUpToDate(database)) return ok(database);
    database.close();
    return err('database-newer', 'this data folder belongs to another version of the kiosk');
  } catch (thrown) {
    database?.close();
    return err('data-folder-unusable', (thrown as Error).message);
  }
}

/** Writes a consistent copy beside the database; it takes the earlier backup's place only when it is whole. */
export async function backUpDatabase(database: Database.Database, dataFolder: string): Promise<void> {
  const unfinished = join(dataFolder, `${backupName}.unfinished`);
  rmSync(unfinished, { force: true });
  await database.backup(unfinished);
  renameSync(unfinished, join(dataFolder, backupName));
}

function openSound(path: string): Result<Database.Database, DatabaseFailure> {
  let database: Database.Database | undefined;
  try {
    database = new Database(path);
    database.pragma('journal_mode = WAL');
    makeDurable(database);
    const check = database.pragma('quick_check', { simple: true });
    if (check !== 'ok') {
      database.close();
      return err('database-damaged', String(check));
    }
    if (migrate(database)) return ok(database);
    database.close();
    return err('database-newer', 'this data folder was written by a newer version of the kiosk');
  } catch (thrown) {
    database?.close();
    const { code = '', message } = thrown as Error & { readonly code?: string };
    // Only what SQLite itself calls damage: a locked file or a full disk is no reason to set a database aside.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return err('database-damaged', message);
    return err('data-folder-unusable', `${code} ${message}`);
  }
}

/** What SQLite forgets with each connection. */
function makeDurable(database: Database.Database): void {
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // Pages of deleted personal data are overwritten, not merely unlinked.
  database.pragma('secure_delete = ON');
}
