import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildIfChanged } from '../scripts/building/build-if-changed.ts';
import { wholeChromiumPath } from '../tests/support/browser.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { until } from './hosts/conformance/transport-under-test.ts';

const root = join(import.meta.dirname, '..');

beforeAll(async () => {
  const words: string[] = [];
  if (!(await buildIfChanged(root, (line) => words.push(line)))) throw new Error(words.join('\n'));
}, 180_000);

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

/** Starts the built program; it is killed with the test at the latest. */
function run(options: readonly string[], environment: Record<string, string> = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...surroundings } = process.env;
  const child = spawn(process.execPath, [join(root, 'dist/electron/browser-host.js'), ...options], {
    env: { ...surroundings, CHANGMING_CHROMIUM: wholeChromiumPath(), ...environment },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  child.stderr.on('data', (piece) => {
    complained += piece;
  });
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  return { child, exitCode, said: () => said, complained: () => complained };
}

function setUp() {
  const folder = temporaryFolder();
  const file = join(folder, 'kiosk.yaml');
  writeFileSync(file, configuration);
  return { folder, file, options: ['--config', file, '--data', join(folder, 'data'), '--demonstration'] };
}

test('--help says how it is started', async () => {
  const host = run(['--help']);
  expect(await host.exitCode).toBe(0);
  expect(host.said()).toContain('--config FILE');
});

test('a wrong option is refused with code 2 and the way to write it', async () => {
  const host = run(['--shout']);
  expect(await host.exitCode).toBe(2);
  expect(host.complained()).toContain('--shout');
  expect(host.complained()).toContain('--config FILE');
});

test('a wrong configuration is refused with its path and the reason, before anything is started', async () => {
  const { file, options, folder } = setUp();
  writeFileSync(file, configuration.replace('driver: ipp', 'driver: fax'));
  const host = run([...options, '--headless']);
  expect(await host.exitCode).toBe(1);
  expect(host.complained()).toContain(file);
  expect(host.complained()).toContain('devices.cardPrinter.driver');
  expect(readdirSync(folder)).toEqual(['kiosk.yaml']);
});

test('without a Chromium it ends with code 3 and says what is missing', async () => {
  const host = run([...setUp().options, '--headless'], { CHANGMING_CHROMIUM: '/missing/chromium' });
  expect(await host.exitCode).toBe(3);
  expect(host.complained()).toContain('/missing/chromium');
});

test('it says its address in one line, serves the page there, and stops cleanly when told', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const host = run([...setUp().options, '--headless']);
    await until('the address is said', () => host.said().includes('\n') || host.child.exitCode !== null);
    expect(host.said()).toMatch(/^kiosk: http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/\n$/);
    const page = await fetch(host.said().slice('kiosk: '.length).trim());
    expect(await page.text()).toContain('<title>长明</title>');
    host.child.kill(signal);
    expect(await host.exitCode, host.complained()).toBe(0);
    expect(host.said().split('\n')).toHaveLength(2);
  }
});

test('its window lives no longer than itself, even when it is killed', async () => {
  const { folder, options } = setUp();
  const chromium = join(folder, 'chromium-without-display');
  writeFileSync(chromium, `#!/bin/sh\nexec ${wholeChromiumPath()} --headless=new "$@"\n`);
  chmodSync(chromium, 0o755);
  // Chromium without a display never looks at this one.
  const host = run(options, { CHANGMING_CHROMIUM: chromium, DISPLAY: ':4711' });
  const windows = () => processesWith(`--user-data-dir=${join(folder, 'data', 'window-profile')}`);
  await until('the page attached', () => host.complained().includes('page-attached'));
  expect(windows().length).toBeGreaterThan(0);
  host.child.kill('SIGKILL');
  await host.exitCode;
  await until('the window is gone', () => windows().length === 0);
});

/** Process ids of everything that was started with this argument. */
function processesWith(argument: string): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return (
        /^\d+$/.test(id) &&
        readFileSync(join('/proc', id, 'cmdline'), 'utf8')
          .split('\0')
          .includes(argument)
      );
    } catch {
      return false;
    }
  });
}
