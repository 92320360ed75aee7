import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { ok, type Result } from '../../foundation/result.ts';
import type { KeyFailure, Keyring } from '../../store/key-source.ts';

/**
 * Keeps a secret in the data folder, protected by the operating system's keyring. On Linux without a keyring Electron
 * falls back to a key that is the same on every machine (`basic_text`): that is refused.
 */
export function createElectronKeyring(dataFolder: string, platform: NodeJS.Platform): Keyring {
  return {
    loadOrMake: (name, make): Result<Uint8Array, KeyFailure> => {
      if (!safeStorage.isEncryptionAvailable() || (platform === 'linux' && !hasLinuxKeyring())) {
        return failure(
          'keyring-missing',
          'this desktop has no keyring: use a key file or a systemd credential',
        );
      }
      const path = join(dataFolder, `${name}.protected`);
      try {
        if (existsSync(path)) {
          return ok(new Uint8Array(Buffer.from(safeStorage.decryptString(readFileSync(path)), 'base64')));
        }
        const secret = make();
        mkdirSync(dataFolder, { recursive: true });
        const protectedSecret = safeStorage.encryptString(Buffer.from(secret).toString('base64'));
        // Never over an existing one: a lost key is lost data.
        writeFileSync(path, protectedSecret, { mode: 0o600, flag: 'wx', flush: true });
        return ok(secret);
      } catch {
        return failure('key-malformed', `the keyring does not open ${path}`);
      }
    },
  };
}

function hasLinuxKeyring(): boolean {
  const backend = safeStorage.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}

function failure(code: KeyFailure['code'], detail: string): Result<never, KeyFailure> {
  return { ok: false, error: { code, detail } };
}
