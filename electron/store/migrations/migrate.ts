import type Database from 'better-sqlite3';
import { sql as firstTables } from './0001-first-tables.ts';
import { sql as cardIssues } from './0002-card-issues.ts';
import { sql as offlineSigning } from './0003-offline-signing.ts';
import { sql as slipJobs } from './0004-slip-jobs.ts';
import { sql as questions } from './0005-questions.ts';
import { sql as staff } from './0006-staff.ts';
import { sql as settings } from './0007-settings.ts';
import { sql as supplies } from './0008-supplies.ts';
import { sql as toDo } from './0009-to-do.ts';
import { sql as ownGuides } from './0010-own-guides.ts';
import { sql as locker } from './0011-locker.ts';
import { sql as lockerBoardDriver } from './0012-locker-board-driver.ts';

/** In order; the position is the schema version that `user_version` holds afterwards. Never edit one that shipped. */
const migrations: readonly string[] = [
  firstTables,
  cardIssues,
  offlineSigning,
  slipJobs,
  questions,
  staff,
  settings,
  supplies,
  toDo,
  ownGuides,
  locker,
  lockerBoardDriver,
];

/** Brings the schema up to date, each step in a transaction of its own; false when it is newer than this build. */
export function migrate(database: Database.Database): boolean {
  const version = versionOf(database);
  if (version > migrations.length) return false;
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    database.transaction(() => {
      database.exec(sql);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
  return true;
}

export function isUpToDate(database: Database.Database): boolean {
  return versionOf(database) === migrations.length;
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
