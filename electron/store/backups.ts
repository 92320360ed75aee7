import type Database from 'better-sqlite3';
import type { Clock } from '../foundation/clock.ts';
import { describeThrown, type Log } from '../foundation/log.ts';
import { backUpDatabase } from './open-database.ts';

/** How often the database is copied (ms): what a restored backup lacks is at most this old. */
const backUpEvery = 15 * 60_000;

/** Keeps a fresh copy of the database beside it while the kiosk runs. */
export function keepBackups(
  database: Database.Database,
  dataFolder: string,
  clock: Clock,
  log: Log,
): { close(): Promise<void> } {
  let cancel = () => {};
  let closed = false;
  let running: Promise<void> = Promise.resolve();

  function backUp(): void {
    running = backUpDatabase(database, dataFolder)
      .catch((thrown) => log.error('backup-failed', describeThrown(thrown)))
      .then(() => {
        if (!closed) cancel = clock.after(backUpEvery, backUp);
      });
  }

  backUp();
  return {
    close: async () => {
      closed = true;
      cancel();
      await running;
    },
  };
}
