import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadConfiguration } from '../configuration/load-configuration.ts';
import { err, ok, type Result } from '../foundation/result.ts';
import type { KioskParts } from '../kiosk.ts';
import { type Keyring, loadKey } from '../store/key-source.ts';
import type { KioskOptions } from './kiosk-options.ts';

export type PreparedParts = Pick<KioskParts, 'configuration' | 'dataFolder' | 'key' | 'gatewayToken'>;

/** `detail` is for the technician at the command line. */
export interface NotPrepared {
  readonly code: string;
  readonly detail?: string | undefined;
}

/** Reads what both hosts need from files, before anything is started. `makeKeyring` is for hosts that have one. */
export function prepareKiosk(
  options: Pick<KioskOptions, 'config' | 'data' | 'demonstration'>,
  makeKeyring?: (dataFolder: string) => Keyring,
): Result<PreparedParts, NotPrepared> {
  const dataFolder = resolve(options.data);
  const configuration = loadConfiguration(resolve(options.config));
  if (!configuration.ok) return configuration;
  if (configuration.value.key.source === 'demonstration' && !options.demonstration) {
    return err(
      'key-unsafe',
      'key.source: demonstration is for simulated hardware; real hardware needs a file, a systemd credential or a keyring',
    );
  }
  const key = loadKey(configuration.value.key, { dataFolder, keyring: makeKeyring?.(dataFolder) });
  if (!key.ok) return key;
  const token = readToken(configuration.value.gateway.tokenFile);
  if (!token.ok) return token;
  return ok({ configuration: configuration.value, dataFolder, key: key.value, gatewayToken: token.value });
}

function readToken(path: string | undefined): Result<string | undefined, NotPrepared> {
  if (path === undefined) return ok(undefined);
  try {
    const token = readFileSync(path, 'utf8').trim();
    return /^[\x21-\x7e]+$/.test(token)
      ? ok(token)
      : err('token-malformed', `${path} should hold the platform's token and nothing else`);
  } catch {
    return err('token-missing', `${path} (gateway.tokenFile) cannot be read`);
  }
}
