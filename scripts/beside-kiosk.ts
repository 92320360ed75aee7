import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { openBesideKiosk } from '../electron/store/open-database.ts';

/** What commands beside a kiosk share: how they fail, and how they find its data. */
export interface Command {
  /** Says why on stderr and ends with 2: nothing was done. */
  fail(sentence: string): never;
  /** The kiosk's own data folder, given as `--data`. */
  folder(data: string | undefined): string;
  /** Its database, which the kiosk may have open too. */
  database(folder: string): Database.Database;
}

export function commandBesideKiosk(name: string): Command {
  function fail(sentence: string): never {
    process.stderr.write(`${name}: ${sentence}\n`);
    process.exit(2);
  }
  return {
    fail,
    folder: (data) => {
      if (!data) return fail('--data DIR is needed: the data folder of the kiosk (see --help)');
      // The start command keeps the kiosk's own folder within its own.
      const folder = [resolve(data), resolve(data, 'kiosk')].find((place) =>
        existsSync(join(place, 'kiosk.sqlite')),
      );
      return folder ?? fail(`${resolve(data)} is no data folder of a kiosk`);
    },
    database: (folder) => {
      const opened = openBesideKiosk(folder);
      return opened.ok ? opened.value : fail(`${opened.error.code} ${opened.error.detail ?? ''}`);
    },
  };
}
