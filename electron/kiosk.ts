import type { KioskScreen } from './contract/attachment.ts';
import { createLastingScreen } from './contract/lasting-screen.ts';
import { err, ok, type Result } from './foundation/result.ts';
import { describeKiosk, type KioskParts, runKiosk } from './running-kiosk.ts';
import { outOfServiceScreen } from './services/session/out-of-service.ts';
import { openAuditLog } from './store/audit/audit-log.ts';
import { keepBackups } from './store/backups.ts';
import { openDatabase } from './store/open-database.ts';
import { createFieldSeal } from './store/sealed-field.ts';

export interface Kiosk {
  readonly screen: KioskScreen;
  /** Lets work under way reach a durable state, closes devices and store. */
  close(): Promise<void>;
}

export type KioskFailure = {
  readonly code: 'data-folder-unusable' | 'database-newer';
  readonly detail?: string | undefined;
};

export type { KioskParts } from './running-kiosk.ts';

/** Opens the store, and builds the kiosk over it. A damaged database without a backup gives a kiosk that only says so. */
export async function createKiosk(parts: KioskParts): Promise<Result<Kiosk, KioskFailure>> {
  const { configuration, clock, log } = parts;
  const opened = openDatabase(parts.dataFolder, clock.now(), log);
  if (!opened.ok) {
    const { code, detail } = opened.error;
    if (code === 'database-damaged')
      return ok({ screen: outOfServiceScreen(describeKiosk(configuration), log), close: async () => {} });
    return err(code, detail);
  }
  const store = { database: opened.value.database, seal: createFieldSeal(parts.key) };
  const audit = openAuditLog(store.database, clock);
  audit.record('kiosk-started', { version: parts.version });
  const backups = keepBackups(store.database, parts.dataFolder, clock, log);
  const { restored } = opened.value;
  const running = runKiosk({ ...parts, store, audit, restored });
  const screen = createLastingScreen(running.screen);
  return ok({
    screen,
    close: async () => {
      await running.close();
      await backups.close();
      store.database.close();
    },
  });
}
