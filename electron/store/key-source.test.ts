import { randomBytes } from 'node:crypto';
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { err, ok } from '../foundation/result.ts';
import { loadKey } from './key-source.ts';

afterEach(() => vi.unstubAllEnvs());

function keyFile(bytes: number, mode = 0o600): string {
  const path = join(temporaryFolder(), 'key');
  writeFileSync(path, randomBytes(bytes), { mode });
  chmodSync(path, mode);
  return path;
}

test('a key file outside the data folder that only its owner can read is taken', () => {
  const path = keyFile(32);
  expect(loadKey({ source: 'file', path }, { dataFolder: temporaryFolder() })).toMatchObject({ ok: true });
});

test.each([
  ['is missing', () => '/nowhere/key', 'key-missing'],
  ['can be read by others', () => keyFile(32, 0o640), 'key-unsafe'],
  ['has the wrong length', () => keyFile(31), 'key-malformed'],
])('a key file that %s is refused', (_, path, code) => {
  const loaded = loadKey({ source: 'file', path: path() }, { dataFolder: temporaryFolder() });
  expect(loaded).toMatchObject({ ok: false, error: { code } });
});

test('a key file inside the data folder is refused', () => {
  const dataFolder = temporaryFolder();
  const path = join(dataFolder, 'key');
  writeFileSync(path, randomBytes(32), { mode: 0o600 });
  expect(loadKey({ source: 'file', path }, { dataFolder })).toMatchObject({
    ok: false,
    error: { code: 'key-unsafe' },
  });
});

test('the demonstration key is made once and stays', () => {
  const dataFolder = temporaryFolder();
  const first = loadKey({ source: 'demonstration' }, { dataFolder });
  expect(loadKey({ source: 'demonstration' }, { dataFolder })).toEqual(first);
  expect(statSync(join(dataFolder, 'demonstration.key')).mode & 0o077).toBe(0);
});

test('a systemd credential is read from where systemd puts it', () => {
  const dataFolder = temporaryFolder();
  expect(loadKey({ source: 'systemd-credential', name: 'changming-key' }, { dataFolder })).toMatchObject({
    error: { code: 'key-missing' },
  });
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'changming-key'), randomBytes(32));
  vi.stubEnv('CREDENTIALS_DIRECTORY', folder);
  expect(loadKey({ source: 'systemd-credential', name: 'changming-key' }, { dataFolder }).ok).toBe(true);
});

test('a keyring is asked where there is one, and its refusal is passed on', () => {
  const dataFolder = temporaryFolder();
  expect(loadKey({ source: 'keyring' }, { dataFolder })).toMatchObject({
    error: { code: 'keyring-missing' },
  });
  const keyring = { loadOrMake: (_: string, make: () => Uint8Array) => ok(make()) };
  expect(loadKey({ source: 'keyring' }, { dataFolder, keyring }).ok).toBe(true);
  const weak = { loadOrMake: () => err('key-unsafe', 'basic_text') as never };
  expect(loadKey({ source: 'keyring' }, { dataFolder, keyring: weak })).toMatchObject({
    error: { code: 'key-unsafe' },
  });
});
