import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Configuration } from '../configuration/configuration.ts';
import { ok, type Result } from '../foundation/result.ts';

/** 32 random bytes from which the keys of the store are derived. */
export type MasterKey = Uint8Array & { readonly brand: 'MasterKey' };

export interface KeyFailure {
  readonly code: 'key-missing' | 'key-unsafe' | 'key-malformed' | 'keyring-missing';
  /** What the technician should do. */
  readonly detail: string;
}

/** A host's own protection for a secret, where it has one: Electron's safeStorage. */
export interface Keyring {
  /** Returns the protected secret of this name, made by `make` at the first call. */
  loadOrMake(name: string, make: () => Uint8Array): Result<Uint8Array, KeyFailure>;
}

/** Gets the key that protects personal data at rest from where the configuration says. */
export function loadKey(
  source: Configuration['key'],
  place: { readonly dataFolder: string; readonly keyring?: Keyring | undefined },
): Result<MasterKey, KeyFailure> {
  switch (source.source) {
    case 'file':
      return keyFromFile(source.path, place.dataFolder);
    case 'systemd-credential': {
      const folder = process.env.CREDENTIALS_DIRECTORY;
      if (!folder)
        return failure(
          'key-missing',
          'systemd passed no credentials: add LoadCredentialEncrypted= to the unit',
        );
      return readKey(join(folder, source.name));
    }
    case 'keyring': {
      if (!place.keyring)
        return failure('keyring-missing', 'this host has no keyring: use a file or a systemd credential');
      const secret = place.keyring.loadOrMake('master-key', () => randomBytes(32));
      return secret.ok ? asKey(secret.value, 'keyring') : secret;
    }
    case 'demonstration':
      return demonstrationKey(place.dataFolder);
  }
}

function keyFromFile(path: string, dataFolder: string): Result<MasterKey, KeyFailure> {
  // A key beside the data it protects protects nothing when the disk is stolen with both.
  if (resolve(path).startsWith(resolve(dataFolder) + sep)) {
    return failure('key-unsafe', `${path} lies in the data folder: keep the key outside it`);
  }
  if (!existsSync(path))
    return failure('key-missing', `${path} does not exist: make it with "head -c 32 /dev/urandom"`);
  if ((statSync(path).mode & 0o077) !== 0) {
    return failure('key-unsafe', `${path} can be read by others: chmod 600`);
  }
  return readKey(path);
}

/** Whether a kiosk with simulated hardware has made its key there: a command beside it must not make another one. */
export function hasDemonstrationKey(dataFolder: string): boolean {
  return existsSync(demonstrationKeyIn(dataFolder));
}

const demonstrationKeyIn = (dataFolder: string) => join(dataFolder, 'demonstration.key');

function demonstrationKey(dataFolder: string): Result<MasterKey, KeyFailure> {
  const path = demonstrationKeyIn(dataFolder);
  if (!existsSync(path)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, randomBytes(32), { mode: 0o600, flush: true });
  }
  return readKey(path);
}

function readKey(path: string): Result<MasterKey, KeyFailure> {
  try {
    return asKey(readFileSync(path), path);
  } catch {
    return failure('key-missing', `${path} cannot be read`);
  }
}

function asKey(bytes: Uint8Array, where: string): Result<MasterKey, KeyFailure> {
  if (bytes.length !== 32)
    return failure('key-malformed', `${where} holds ${bytes.length} bytes instead of 32`);
  return ok(new Uint8Array(bytes) as MasterKey);
}

function failure(code: KeyFailure['code'], detail: string): Result<never, KeyFailure> {
  return { ok: false, error: { code, detail } };
}
