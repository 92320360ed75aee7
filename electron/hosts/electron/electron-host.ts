import { join, resolve } from 'node:path';
import { type App, Menu, session as sessions } from 'electron';
import { systemClock } from '../../foundation/clock.ts';
import { describeThrown } from '../../foundation/log.ts';
import { openLogMemory } from '../../foundation/log-memory.ts';
import { createKiosk } from '../../kiosk.ts';
import { exitCodes, readKioskOptions, usage } from '../kiosk-options.ts';
import { openLog } from '../open-log.ts';
import { prepareKiosk } from '../prepare-kiosk.ts';
import { openElectronDocumentRenderer } from './electron-document-renderer.ts';
import { createElectronKeyring } from './electron-keyring.ts';
import { forbidAll, forbidStraying } from './forbid.ts';
import { startIpcTransport } from './ipc-transport.ts';
import { keepPage } from './keep-page.ts';
import { openKioskWindow } from './kiosk-window.ts';
import { isOfThePage } from './page-address.ts';
import { servePage } from './page-protocol.ts';
import { registerSchemes } from './schemes.ts';
import { staticPage } from './static-page.ts';
import { stopOnce } from './stop-once.ts';

/** Runs the kiosk in Electron until it is told to stop; sets the exit code. To be called before the app is ready. */
export async function runElectronHost(app: App): Promise<void> {
  const options = readKioskOptions(process.argv.slice(app.isPackaged ? 1 : 2));
  if (!options.ok) return fail(app, exitCodes.wrongOption, `${options.error.detail}\n\n${usage}`);
  if (options.value.help) {
    process.stdout.write(usage);
    return app.exit(exitCodes.stopped);
  }
  // One kiosk, one machine: two would fight for the devices.
  if (!app.requestSingleInstanceLock()) return fail(app, exitCodes.failed, 'the kiosk is running already');
  app.enableSandbox();
  registerSchemes();
  forbidStraying(app);
  // No menu, so no shortcut that reloads, zooms or opens tools.
  Menu.setApplicationMenu(null);
  await app.whenReady();

  const keyringIn = (dataFolder: string) => createElectronKeyring(dataFolder, process.platform);
  const prepared = prepareKiosk(options.value, keyringIn);
  if (!prepared.ok) return fail(app, exitCodes.failed, prepared.error.detail);
  const { configuration } = prepared.value;
  const logMemory = openLogMemory();
  const log = openLog(logMemory);
  const clock = systemClock;
  // Electron would open a dialog, which nobody at a kiosk can answer.
  process.on('uncaughtException', (thrown) => {
    log.error('uncaught', describeThrown(thrown));
    app.exit(exitCodes.failed);
  });
  const documentRenderer = openElectronDocumentRenderer({ clock, log });
  const kiosk = await createKiosk({
    ...prepared.value,
    documentRenderer,
    version: app.getVersion(),
    clock,
    log,
    logMemory,
  });
  if (!kiosk.ok) return fail(app, exitCodes.failed, kiosk.error.detail);

  // In memory only: the browser part writes nothing of a resident's session.
  const session = sessions.fromPartition('kiosk', { cache: false });
  forbidAll(
    session,
    (url) => isOfThePage(url) || url.startsWith('data:') || (!app.isPackaged && url.startsWith('devtools:')),
  );
  const { page } = options.value;
  servePage(page === undefined ? join(import.meta.dirname, '..', 'page') : resolve(page), session.protocol);
  const transport = startIpcTransport({ screen: kiosk.value.screen, log });
  const stop = stopOnce({
    app,
    clock,
    log,
    stop: async () => {
      transport.close();
      await kiosk.value.close();
      await documentRenderer.close();
    },
  });
  const window = openKioskWindow({
    preload: join(import.meta.dirname, 'preload.cjs'),
    session,
    product: app.isPackaged,
    size: configuration.screen,
  });
  // The hidden window of the documents would keep the program running.
  window.once('closed', () => app.quit());
  keepPage({
    window,
    staticPage: staticPage(configuration.help.hotline),
    clock,
    log,
    onLost: transport.detach,
    giveUp: () => void stop(exitCodes.failed),
  });
}

function fail(app: App, exitCode: number, words: string | undefined): void {
  process.stderr.write(`${words ?? 'failed'}\n`);
  app.exit(exitCode);
}
