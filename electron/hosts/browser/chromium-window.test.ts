import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeChromiumPath } from '../../../tests/support/browser.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { systemClock } from '../../foundation/clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { createConformanceKiosk } from '../conformance/conformance-kiosk.ts';
import { until } from '../conformance/transport-under-test.ts';
import { makeToken } from './admission.ts';
import { startBrowserHost } from './browser-host.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { openChromiumWindow } from './chromium-window.ts';

/** The real Chromium, with the same flags, on a machine without a display. */
function withoutDisplay(folder: string): string {
  const path = join(folder, 'chromium-without-display');
  writeFileSync(path, `#!/bin/sh\nexec ${wholeChromiumPath()} --headless=new "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

const script = `
const url = new URL('contract', location.href);
url.protocol = 'ws:';
const socket = new WebSocket(url);
socket.onopen = () => socket.send('{"call":1,"name":"kiosk.describe","input":{}}');
`;

const screen = { widthPixels: 1080, heightPixels: 1920 };

test('the window shows the page, starts from an empty profile, and closes when told', async () => {
  const folder = temporaryFolder();
  const pageFolder = join(folder, 'page');
  const profileFolder = join(folder, 'profile');
  mkdirSync(pageFolder);
  mkdirSync(profileFolder);
  writeFileSync(
    join(pageFolder, 'index.html'),
    '<!doctype html><script type="module" src="./page.js"></script>',
  );
  writeFileSync(join(pageFolder, 'page.js'), script);
  writeFileSync(join(profileFolder, 'left-behind'), 'by the resident before');
  const kiosk = createConformanceKiosk();
  const host = await startBrowserHost({
    screen: kiosk.screen,
    pageFolder,
    port: 0,
    token: makeToken(),
    clock: systemClock,
    log: silentLog,
  });
  if (!host.ok) throw new Error(host.error.detail);

  const window = openChromiumWindow({
    executablePath: withoutDisplay(folder),
    url: host.value.entryUrl(),
    profileFolder,
    screen,
    clock: systemClock,
  });
  await until('the page calls the kiosk', () => kiosk.calls.includes('kiosk.describe'));
  expect(existsSync(join(profileFolder, 'left-behind'))).toBe(false);
  await window.close();
  await until('the screen is free', () => kiosk.screen.attach(() => {}).ok);
  await host.value.close();
});

test('a window that cannot be opened is gone at once', async () => {
  const folder = temporaryFolder();
  const window = openChromiumWindow({
    executablePath: join(folder, 'missing'),
    url: 'http://127.0.0.1:1/',
    profileFolder: join(folder, 'profile'),
    screen,
    clock: systemClock,
  });
  await window.gone;
});

test('the window is full-screen, keeps to this machine, and has no debugging port', () => {
  const flags = chromiumFlags({
    url: 'http://127.0.0.1:4711/token/',
    profileFolder: '/data/window-profile',
    screen,
    environment: { DISPLAY: ':0' },
    asRoot: false,
  });
  expect(flags).toContain('--kiosk');
  expect(flags).toContain('--app=http://127.0.0.1:4711/token/');
  expect(flags).toContain('--user-data-dir=/data/window-profile');
  expect(flags).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  expect(flags.filter((flag) => /debugging|no-sandbox|ozone/.test(flag))).toEqual([]);
});

test('only root goes without the sandbox, and only Wayland alone is chosen', () => {
  const parts = { url: 'http://127.0.0.1:1/', profileFolder: '/profile', screen };
  const wayland = chromiumFlags({ ...parts, environment: { WAYLAND_DISPLAY: 'wayland-1' }, asRoot: true });
  expect(wayland).toContain('--no-sandbox');
  expect(wayland).toContain('--ozone-platform=wayland');
});
