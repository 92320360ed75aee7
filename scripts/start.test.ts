import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KioskProcess, startKiosk } from '../tests/support/kiosk-process.ts';
import { readClaim } from './claiming/claim.ts';
import { isAlive } from './claiming/process-identity.ts';
import { runningFile } from './launching/data-folder.ts';

async function ended(child: ChildProcess): Promise<{ code: number | null; words: string }> {
  let words = '';
  child.stderr?.on('data', (piece: Buffer) => {
    words += piece;
  });
  await once(child, 'close');
  return { code: child.exitCode, words };
}

function start(...options: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'start.ts'), '--headless', ...options], {
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

describe('scripts/start', () => {
  let folder: string;
  let kiosk: KioskProcess;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'a data folder '));
    kiosk = await startKiosk({ data: folder });
  });
  afterAll(async () => {
    await kiosk.close();
    rmSync(folder, { recursive: true });
  });

  test('serves the page with its first screen drawn, and the panel', async () => {
    const page = await (await fetch(kiosk.kioskUrl)).text();
    expect(page).toContain('您好');
    expect(page).not.toContain('<!--first-screen-->');
    expect(await (await fetch(kiosk.panelUrl)).text()).toContain('模拟设备');
  });

  test('has a kiosk that asks the boards of its locker', async () => {
    await expect
      .poll(() => kiosk.panel.read('locker/state'))
      .toMatchObject({ connected: true, lines: [{ requests: expect.toSatisfy((count) => count > 10) }] });
  });

  test('refuses to run a second time on the same data folder', async () => {
    const { code, words } = await ended(start('--data', folder));
    expect(code).toBe(1);
    expect(words).toContain(`A kiosk runs on ${folder} already`);
  });

  test('starts the kiosk again when it was killed, at the same port with a new token', async () => {
    const before = kiosk.kioskUrl;
    await kiosk.kill('kiosk');
    expect(kiosk.kioskUrl).not.toBe(before);
    expect(new URL(kiosk.kioskUrl).port).toBe(new URL(before).port);
    expect((await fetch(kiosk.kioskUrl)).ok).toBe(true);
  });

  test('starts the simulators again, and they remember what lay on them', async () => {
    await kiosk.panel.layCard('adult');
    await kiosk.kill('simulators');
    expect(await kiosk.panel.read('identity-reader/state')).toMatchObject({ card: { person: 'adult' } });
  });

  test('keeps the token of the page out of the logs', () => {
    const token = new URL(kiosk.kioskUrl).pathname.replaceAll('/', '');
    expect(token.length).toBeGreaterThan(16);
    for (const part of ['kiosk', 'simulators', 'sandbox-gateway']) {
      expect(readFileSync(join(folder, 'logs', `${part}.log`), 'utf8')).not.toContain(token);
    }
  });

  test('takes everything with it when it is stopped, and finds the same addresses next time', async () => {
    const parts = Object.values(readClaim(runningFile(folder))?.others ?? {});
    expect(parts).toHaveLength(3);
    expect(await kiosk.close()).toBe(0);
    expect(parts.filter(isAlive)).toEqual([]);
    expect(existsSync(runningFile(folder))).toBe(false);

    const { panelUrl } = kiosk;
    kiosk = await startKiosk({ data: folder });
    expect(kiosk.panelUrl).toBe(panelUrl);
    expect(await kiosk.panel.read('identity-reader/state')).toMatchObject({ card: { person: 'adult' } });
  });

  test('starts again after everything was killed at once', async () => {
    await kiosk.cutPower();
    kiosk = await startKiosk({ data: folder });
    expect((await fetch(kiosk.kioskUrl)).ok).toBe(true);
  });
});

describe('scripts/start with a configuration of one’s own', () => {
  test('says what is wrong with it, and does not try again and again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'start-'));
    const file = join(folder, 'kiosk.yaml');
    writeFileSync(file, 'site: { name: 长明 }\n');
    const { code, words } = await ended(start('--data', folder, '--config', file));
    expect(code).toBe(1);
    expect(words).toContain('site.kioskId');
    expect(words).not.toContain('started again');
    rmSync(folder, { recursive: true });
  });

  test('ends with 2 and a sentence when an option is wrong', async () => {
    const { code, words } = await ended(start('--port', 'http'));
    expect(code).toBe(2);
    expect(words).toContain('--port: http is no port');
  });
});
