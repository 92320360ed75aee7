import { join, resolve } from 'node:path';
import { systemClock } from './foundation/clock.ts';
import { openLogMemory } from './foundation/log-memory.ts';
import { makeToken } from './hosts/browser/admission.ts';
import { startBrowserHost } from './hosts/browser/browser-host.ts';
import { openChromiumDocumentRenderer } from './hosts/browser/chromium-document-renderer.ts';
import { openChromiumWindow } from './hosts/browser/chromium-window.ts';
import { findChromium } from './hosts/browser/find-chromium.ts';
import { keepWindow } from './hosts/browser/keep-window.ts';
import { exitCodes, readKioskOptions, usage } from './hosts/kiosk-options.ts';
import { openLog } from './hosts/open-log.ts';
import { prepareKiosk } from './hosts/prepare-kiosk.ts';
import { readVersion } from './hosts/read-version.ts';
import { createKiosk } from './kiosk.ts';

process.exit(await run(process.argv.slice(2)));

/** Runs the kiosk until it is told to stop; returns the exit code. */
async function run(argumentsGiven: readonly string[]): Promise<number> {
  const options = readKioskOptions(argumentsGiven);
  if (!options.ok) return fail(exitCodes.wrongOption, `${options.error.detail}\n\n${usage}`);
  if (options.value.help) {
    process.stdout.write(usage);
    return exitCodes.stopped;
  }
  const { page, port, headless } = options.value;
  const prepared = prepareKiosk(options.value);
  if (!prepared.ok) return fail(exitCodes.failed, prepared.error.detail);
  const chromium = findChromium(process.env);
  if (!chromium.ok) return fail(exitCodes.somethingMissing, chromium.error.detail);

  const toldToStop = new Promise<'told'>((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => told('told'));
  });
  const logMemory = openLogMemory();
  const log = openLog(logMemory);
  const clock = systemClock;
  const documentRenderer = openChromiumDocumentRenderer({ executablePath: chromium.value, clock, log });
  const version = readVersion(import.meta.dirname);
  const kiosk = await createKiosk({ ...prepared.value, documentRenderer, version, clock, log, logMemory });
  if (!kiosk.ok) {
    await documentRenderer.close();
    return fail(exitCodes.failed, kiosk.error.detail);
  }
  const stopKiosk = async () => {
    await kiosk.value.close();
    await documentRenderer.close();
  };

  const host = await startBrowserHost({
    screen: kiosk.value.screen,
    pageFolder: page === undefined ? join(import.meta.dirname, '..', 'page') : resolve(page),
    port,
    token: makeToken(),
    clock,
    log,
  });
  if (!host.ok) {
    await stopKiosk();
    return fail(exitCodes.failed, host.error.detail);
  }
  process.stdout.write(`kiosk: ${host.value.url}\n`);

  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const openWindow = () =>
    openChromiumWindow({
      executablePath: chromium.value,
      url: host.value.entryUrl(),
      screen: prepared.value.configuration.screen,
      profileFolder: join(prepared.value.dataFolder, 'window-profile'),
      clock,
    });
  const window = hasDisplay && !headless ? keepWindow(openWindow, clock, log) : undefined;
  const why = await (window ? Promise.race([toldToStop, window.gaveUp]) : toldToStop);

  log.info('host-stopping');
  await window?.close();
  await host.value.close();
  await stopKiosk();
  if (why === 'told') return exitCodes.stopped;
  return fail(exitCodes.failed, 'the window died three times within a minute');
}

function fail(exitCode: number, words: string | undefined): number {
  process.stderr.write(`${words ?? 'failed'}\n`);
  return exitCode;
}
