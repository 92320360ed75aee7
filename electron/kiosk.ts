import type { KioskScreen } from './contract/attachment.ts';
import { createLastingScreen } from './contract/lasting-screen.ts';
import { describeKiosk } from './describe-kiosk.ts';
import { pause } from './foundation/clock.ts';
import { describeThrown } from './foundation/log.ts';
import { err, ok, type Result } from './foundation/result.ts';
import type { KioskParts } from './kiosk-parts.ts';
import { type RunningKiosk, runKiosk } from './running-kiosk.ts';
import { outOfServiceScreen } from './services/session/out-of-service.ts';
import { areShownAtOnce } from './services/settings/sections.ts';
import { openSettingsBook } from './services/settings/settings-book.ts';
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

export type { KioskParts } from './kiosk-parts.ts';

/** How long what is left behind may take to close (ms): the screen must not wait for ever. */
const closesWithin = 15_000;
/** After a rebuild that failed (ms). */
const rebuildAgainAfter = 10_000;

/**
 * Opens the store, and builds the kiosk over it; builds it anew under the same page when staff change the settings. A
 * damaged database without a backup gives a kiosk that only says so.
 */
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
  const settings = openSettingsBook({ store, audit, clock, base: configuration });
  const lasting = { ...parts, store, audit, settings, begunGuides: new Map() };
  let running: RunningKiosk | undefined = runKiosk({ ...lasting, restored });
  const screen = createLastingScreen(running.screen);
  let seen = running.session.view();

  async function rebuild(signsOut: boolean): Promise<void> {
    const leaving = running;
    const signedIn = leaving?.maintenance.signedIn();
    if (leaving) {
      seen = leaving.session.view();
      screen.release();
      leaving.session.leave();
      leaving.session.close();
      running = undefined;
      await Promise.race([leaving.close(), pause(clock, closesWithin)]);
    }
    running = build();
    if (signedIn && !signsOut) running.maintenance.begin(signedIn);
    else if (signedIn) audit.record('staff-signed-out', { by: signedIn.id, how: 'silence' });
    running.askAboutTrial();
    screen.putOver(running.screen);
  }

  /** Settings that stop the kiosk from being built are taken back at once: they were on trial. */
  function build(): RunningKiosk {
    const again = () => runKiosk({ ...lasting, restored: false, after: seen });
    const trial = settings.trial();
    if (!trial) return again();
    try {
      return again();
    } catch (thrown) {
      log.error('settings-stop-the-kiosk', describeThrown(thrown));
      settings.refuse(trial.version, 'not-built');
      return again();
    }
  }

  let rebuilding = Promise.resolve();
  let cancelRetry = () => {};
  /** `signsOut`: whoever was signed in is not there any more. */
  function rebuildInTurn(signsOut: boolean): void {
    cancelRetry();
    rebuilding = rebuilding
      .then(() => rebuild(signsOut))
      .catch((thrown) => {
        log.error('rebuild-threw', describeThrown(thrown));
        // Nobody must stand before a screen that answers nothing.
        screen.putOver(outOfServiceScreen(describeKiosk(settings.present()), log, seen));
        cancelRetry = clock.after(rebuildAgainAfter, () => rebuildInTurn(true));
      });
  }
  settings.onApplied(({ settings: names, unanswered }) => {
    if (!areShownAtOnce(names)) rebuildInTurn(unanswered);
  });
  return ok({
    screen,
    close: async () => {
      cancelRetry();
      await rebuilding;
      cancelRetry();
      settings.close();
      await running?.close();
      // Its idle clock must not ring over a store that is closed.
      running?.session.close();
      await backups.close();
      store.database.close();
    },
  });
}
