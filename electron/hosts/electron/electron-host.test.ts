import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, IpcRenderer } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as standIn from '../../../tests/stand-ins/electron.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { until, watchBridge } from '../conformance/transport-under-test.ts';
import { runElectronHost } from './electron-host.ts';
import { pageUrl } from './page-address.ts';
import { createPreloadBridge } from './preload-bridge.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

const { app } = standIn;
const commandLine = process.argv;
const happenings = ['SIGINT', 'SIGTERM', 'uncaughtException'] as const;
let words = '';

beforeEach(() => {
  words = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    words += text;
    return true;
  });
});
afterEach(() => {
  // First, for the last window that closes quits the program.
  for (const window of standIn.BrowserWindow.getAllWindows()) window.destroy();
  vi.restoreAllMocks();
  process.argv = commandLine;
  app.removeAllListeners();
  app.exits.length = 0;
  app.anotherRuns = false;
  standIn.protocol.schemes = undefined;
});

/** Hardware that is not there: the kiosk starts all the same, and says so on its screen. */
const configuration = `
site: { name: 长明新村, kioskId: test-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'tcp://127.0.0.1:9' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:9/ipp/print' }
gateway: { url: 'http://127.0.0.1:9/' }
key: { source: demonstration }
`;

async function runWith(...options: readonly string[]): Promise<void> {
  process.argv = ['electron', 'main.js', ...options];
  const before = new Map(happenings.map((name) => [name, process.rawListeners(name)]));
  await runElectronHost(app as unknown as App);
  for (const name of happenings) {
    for (const listener of process.rawListeners(name)) {
      if (!before.get(name)?.includes(listener)) process.off(name, listener as () => void);
    }
  }
}

function setUp() {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk.yaml');
  const page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(file, configuration);
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>长明</title>');
  return {
    file,
    options: ['--config', file, '--data', join(folder, 'data'), '--page', page, '--demonstration'],
  };
}

test('the kiosk opens its window, answers its page, and stops cleanly', async () => {
  await runWith(...setUp().options);
  const [window, ...others] = standIn.BrowserWindow.getAllWindows();
  expect(others).toEqual([]);
  expect(app.sandboxed).toBe(true);
  expect(standIn.Menu.present).toBeNull();
  expect(standIn.protocol.schemes?.map(({ scheme }) => scheme)).toEqual(['app', 'document']);
  expect(window?.webContents.pageNavigatesTo('https://example.org/')).toBe(false);
  await until('the page is shown', () => window?.webContents.document?.url === pageUrl);
  const bridge = createPreloadBridge(window?.webContents.document?.ipc as unknown as IpcRenderer);
  const page = watchBridge(bridge);
  expect(await page.call('kiosk.describe', {})).toMatchObject({
    ok: true,
    value: { siteName: '长明新村', demonstration: true },
  });
  await page.subscribe('session.view');
  await until('the session is seen', async () => (await page.received()).length > 0);

  app.quit();
  await until('the program ends', () => app.exits.length > 0);
  expect(app.exits).toEqual([0]);
  expect(standIn.ipcMain.handled()).toEqual([]);
});

test('a second kiosk on the same machine does not start', async () => {
  app.anotherRuns = true;
  await runWith(...setUp().options);
  expect(app.exits).toEqual([1]);
  expect(words).toContain('running already');
  expect(standIn.BrowserWindow.getAllWindows()).toEqual([]);
});

test('a wrong option ends with code 2, a wrong configuration with code 1 and its reason', async () => {
  await runWith('--shout');
  const { file, options } = setUp();
  writeFileSync(file, configuration.replace('driver: ipp', 'driver: fax'));
  await runWith(...options);
  expect(app.exits).toEqual([2, 1]);
  expect(words).toContain('devices.cardPrinter.driver');
  expect(standIn.BrowserWindow.getAllWindows()).toEqual([]);
});

test('where the configuration asks for a keyring and there is none, the kiosk does not start', async () => {
  const { file, options } = setUp();
  writeFileSync(file, configuration.replace('demonstration }', 'keyring }'));
  standIn.safeStorage.backend = 'basic_text';
  await runWith(...options);
  standIn.safeStorage.backend = 'gnome_libsecret';
  expect(app.exits).toEqual([1]);
  expect(words).toContain('no keyring');
});
