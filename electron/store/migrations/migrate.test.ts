import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { sql as firstTables } from './0001-first-tables.ts';
import { sql as cardIssues } from './0002-card-issues.ts';
import { sql as offlineSigning } from './0003-offline-signing.ts';
import { isUpToDate, migrate } from './migrate.ts';

/** A database as the version wrote it that knew no slips, with the jobs of two cards. */
function databaseBeforeSlips(): Database.Database {
  const database = new Database(':memory:');
  onTestFinished(() => {
    database.close();
  });
  for (const sql of [firstTables, cardIssues, offlineSigning]) database.exec(sql);
  database.pragma('user_version = 3');
  database.exec(`INSERT INTO job VALUES
    (3, 'job-3', 'print-card', 'issue-1', 'confirmed', 7, 1, '', 100, 200),
    (8, 'job-8', 'print-card', 'issue-1', 'uncertain', NULL, 2, 'offline card-jam', 300, 400)`);
  return database;
}

const rowsOf = (database: Database.Database) => database.prepare('SELECT * FROM job ORDER BY number').all();

test('the jobs of cards are all there, number by number, after slips became jobs too', () => {
  const database = databaseBeforeSlips();
  const before = rowsOf(database);
  expect(migrate(database)).toBe(true);
  expect(isUpToDate(database)).toBe(true);
  expect(rowsOf(database)).toEqual(before);
  expect(before).toHaveLength(2);
});

test('a slip may be a job then, anything else not, and keys stay unique', () => {
  const database = databaseBeforeSlips();
  const add = (key: string, kind: string) =>
    database
      .prepare(
        `INSERT INTO job (key, kind, subject, state, copy, created_at, changed_at)
         VALUES (?, ?, 'what-to-bring', 'intended', 1, 0, 0)`,
      )
      .run(key, kind);
  expect(() => add('slip-1', 'print-slip')).toThrow('CHECK');
  migrate(database);
  expect(add('slip-1', 'print-slip').lastInsertRowid).toBe(9);
  expect(() => add('slip-2', 'print-poster')).toThrow('CHECK');
  expect(() => add('job-3', 'print-slip')).toThrow('UNIQUE');
  const indexes = database.pragma('index_list(job)') as readonly { readonly name: string }[];
  expect(indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(['job_by_subject', 'job_by_state']));
});

test('the list of what waits begins with the last seven days of a log that was there before it', () => {
  const database = databaseBeforeSlips();
  const day = 24 * 3_600_000;
  const cardLeft = (number: number, at: number) =>
    database
      .prepare(`INSERT INTO audit_event VALUES (?, ?, 'card-not-taken', ?, '', '')`)
      .run(number, at, JSON.stringify({ issue: `issue-${number}`, liesThere: true, retracted: false }));
  cardLeft(1, 100 * day);
  cardLeft(2, 104 * day);
  cardLeft(3, 110 * day);
  migrate(database);
  expect(database.prepare('SELECT first_event FROM to_do_beginning').pluck().get()).toBe(2);
});

test('a log in which somebody made a row no JSON is brought up to date like any other', () => {
  const database = databaseBeforeSlips();
  const add = database.prepare(`INSERT INTO audit_event VALUES (?, 1, 'device-fault', ?, '', '')`);
  add.run(1, 'no json');
  add.run(2, '{"by":7}');
  expect(migrate(database)).toBe(true);
  expect(isUpToDate(database)).toBe(true);
});
