import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { silentLog } from '../../electron/foundation/log.ts';
import type { MasterKey } from '../../electron/store/key-source.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { createFieldSeal } from '../../electron/store/sealed-field.ts';
import type { Store } from '../../electron/store/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store on disk with a key of its own, closed and gone when the test is over. */
export function temporaryStore(folder = temporaryFolder(), key = temporaryKey()): Store {
  const opened = openDatabase(folder, Date.now(), silentLog);
  if (!opened.ok) throw new Error(opened.error.code);
  const { database } = opened.value;
  onTestFinished(() => {
    database.close();
  });
  return { database, seal: createFieldSeal(key) };
}

export function temporaryKey(): MasterKey {
  return new Uint8Array(randomBytes(32)) as MasterKey;
}
