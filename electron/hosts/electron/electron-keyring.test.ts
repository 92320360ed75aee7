import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { safeStorage } from '../../../tests/stand-ins/electron.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { createElectronKeyring } from './electron-keyring.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

afterEach(() => {
  safeStorage.backend = 'gnome_libsecret';
  safeStorage.available = true;
});

const secret = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(9);

test('a secret is made once, and found again', () => {
  const folder = temporaryFolder();
  expect(createElectronKeyring(folder, 'linux').loadOrMake('master-key', () => secret)).toEqual({
    ok: true,
    value: secret,
  });
  expect(createElectronKeyring(folder, 'linux').loadOrMake('master-key', () => other)).toEqual({
    ok: true,
    value: secret,
  });
});

test('the secret does not lie open on the disk', () => {
  const folder = temporaryFolder();
  createElectronKeyring(folder, 'linux').loadOrMake('master-key', () => secret);
  const stored = readFileSync(join(folder, 'master-key.protected'));
  expect(stored.includes(Buffer.from(secret))).toBe(false);
  expect(stored.toString()).not.toContain(Buffer.from(secret).toString('base64'));
});

test.each(['basic_text', 'unknown'] as const)(
  'on Linux the backend %s is no protection and is refused',
  (backend) => {
    safeStorage.backend = backend;
    const folder = temporaryFolder();
    expect(createElectronKeyring(folder, 'linux').loadOrMake('master-key', () => secret)).toMatchObject({
      ok: false,
      error: { code: 'keyring-missing' },
    });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('where encryption is not available nothing is written', () => {
  safeStorage.available = false;
  const folder = temporaryFolder();
  expect(createElectronKeyring(folder, 'win32').loadOrMake('master-key', () => secret).ok).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('a secret that the keyring does not open is refused and kept, not replaced', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'master-key.protected');
  writeFileSync(path, 'protected by another keyring');
  expect(createElectronKeyring(folder, 'linux').loadOrMake('master-key', () => secret)).toMatchObject({
    ok: false,
    error: { code: 'key-malformed' },
  });
  expect(readFileSync(path, 'utf8')).toBe('protected by another keyring');
});
