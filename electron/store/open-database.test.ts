import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { silentLog } from '../foundation/log.ts';
import { acknowledgeRestore, backUpDatabase, openDatabase } from './open-database.ts';

const now = Date.UTC(2026, 10, 20);

function opened(folder: string) {
  const result = openDatabase(folder, now, silentLog);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function damage(folder: string): Buffer {
  const path = join(folder, 'kiosk.sqlite');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 100, bytes.length);
  writeFileSync(path, bytes);
  return bytes;
}

test('what was committed is there after closing and opening again, durably and in WAL mode', () => {
  const folder = temporaryFolder();
  const first = opened(folder).database;
  first.prepare(`INSERT INTO cache VALUES ('a', '1', 0)`).run();
  expect(first.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(first.pragma('synchronous', { simple: true })).toBe(2);
  first.close();
  const second = opened(folder).database;
  expect(second.prepare('SELECT name FROM cache').all()).toEqual([{ name: 'a' }]);
  second.close();
});

test('a damaged database is set aside whole and the last backup takes its place', async () => {
  const folder = temporaryFolder();
  const { database } = opened(folder);
  database.prepare(`INSERT INTO cache VALUES ('a', '1', 0)`).run();
  await backUpDatabase(database, folder);
  database.close();
  const damaged = damage(folder);

  const again = opened(folder);
  expect(again.restored).toBe(true);
  expect(again.database.prepare('SELECT name FROM cache').all()).toEqual([{ name: 'a' }]);
  again.database.close();
  const aside = readdirSync(folder).find((name) => /^kiosk\.sqlite\.damaged-[^.]+\.\w+$/.test(name));
  expect(aside && readFileSync(join(folder, aside))).toEqual(damaged);
});

test('a restored database says so at each start, until what follows from it was done', async () => {
  const folder = temporaryFolder();
  const { database } = opened(folder);
  await backUpDatabase(database, folder);
  database.close();
  damage(folder);
  for (let start = 0; start < 2; start += 1) {
    const again = opened(folder);
    expect(again.restored).toBe(true);
    again.database.close();
  }
  const last = opened(folder);
  acknowledgeRestore(last.database);
  last.database.close();
  const after = opened(folder);
  expect(after.restored).toBe(false);
  after.database.close();
});

test('a backup that is damaged too is refused, and tried again at the next start', () => {
  const folder = temporaryFolder();
  opened(folder).database.close();
  damage(folder);
  writeFileSync(join(folder, 'kiosk.backup.sqlite'), Buffer.alloc(8192, 0x5a));
  for (let start = 0; start < 2; start += 1)
    expect(openDatabase(folder, now, silentLog)).toMatchObject({ error: { code: 'database-damaged' } });
});

test('a damaged database without a backup is refused, and still there', () => {
  const folder = temporaryFolder();
  opened(folder).database.close();
  damage(folder);
  expect(openDatabase(folder, now, silentLog)).toMatchObject({
    ok: false,
    error: { code: 'database-damaged' },
  });
  expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(true);
});

test('a database of a newer kiosk is left alone', () => {
  const folder = temporaryFolder();
  const { database } = opened(folder);
  database.pragma('user_version = 999');
  database.close();
  expect(openDatabase(folder, now, silentLog)).toMatchObject({
    ok: false,
    error: { code: 'database-newer' },
  });
});

test('a data folder that cannot be made says so', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const result = openDatabase(join(folder, 'file', 'data'), now, silentLog);
  expect(result).toMatchObject({ ok: false, error: { code: 'data-folder-unusable' } });
});
