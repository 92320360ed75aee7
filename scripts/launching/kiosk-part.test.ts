import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../electron/configuration/load-configuration.ts';
import { readKioskOptions } from '../../electron/hosts/kiosk-options.ts';
import { demonstrationConfiguration } from './demonstration-configuration.ts';
import { findElectron } from './electron-binary.ts';
import { describeKiosk } from './kiosk-part.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kiosk part '));
});
afterEach(() => rmSync(root, { recursive: true }));

const kiosk = {
  configurationFile: '/c.yaml',
  dataFolder: '/d',
  headless: false,
  demonstration: true,
  port: 8001,
};

function putElectron(): string {
  const folder = join(root, 'node_modules/electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist/electron'), '');
  return join(folder, 'dist/electron');
}

describe('the kiosk as a part of the start command', () => {
  test('runs without a window where there is no display', () => {
    const { part } = describeKiosk(root, kiosk, {});
    expect(part.arguments).toContain('--headless');
    expect(part.command).toBe(process.execPath);
  });

  test('is told that its hardware is simulated, and only then', () => {
    expect(describeKiosk(root, kiosk, {}).part.arguments).toContain('--demonstration');
    const real = { ...kiosk, demonstration: false };
    expect(describeKiosk(root, real, {}).part.arguments).not.toContain('--demonstration');
  });

  test('runs in a window where there is a display, unless told not to', () => {
    const environment = { DISPLAY: ':0' };
    expect(describeKiosk(root, kiosk, environment).part.arguments).not.toContain('--headless');
    expect(describeKiosk(root, { ...kiosk, headless: true }, environment).part.arguments).toContain(
      '--headless',
    );
  });

  test('is given options that the host understands', () => {
    const { part } = describeKiosk(root, { ...kiosk, headless: true }, {});
    expect(readKioskOptions(part.arguments.slice(1))).toMatchObject({
      ok: true,
      value: { config: '/c.yaml', data: '/d/kiosk', port: 8001, headless: true },
    });
  });

  test('is Electron where its binary is present, except for root', () => {
    const binary = putElectron();
    expect(describeKiosk(root, kiosk, { DISPLAY: ':0' }, false)).toMatchObject({
      part: { command: binary },
      word: undefined,
    });
    expect(describeKiosk(root, kiosk, { DISPLAY: ':0' }, true)).toMatchObject({
      part: { command: process.execPath },
      word: 'kiosk',
    });
  });
});

describe('the Electron binary', () => {
  test('is found where its package downloaded it', () => {
    const binary = putElectron();
    expect(findElectron(root, {})).toBe(binary);
  });

  test('is found in the folder that the environment names', () => {
    writeFileSync(join(root, 'electron'), '');
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(join(root, 'electron'));
  });

  test('is absent where only its package is installed', () => {
    rmSync(putElectron());
    expect(findElectron(root, {})).toBeUndefined();
    rmSync(join(root, 'node_modules/electron/path.txt'));
    expect(findElectron(root, {})).toBeUndefined();
  });
});

test('the configuration made for simulated hardware is a right one', () => {
  const yaml = demonstrationConfiguration('http://127.0.0.1:1', {
    identityReader: 'serial:/dev/pts/3',
    codeScanner: 'tcp://127.0.0.1:2',
    cardPrinter: 'ipp://127.0.0.1:3/ipp/print',
    slipPrinter: 'tcp://127.0.0.1:4',
    locker: 'tcp://127.0.0.1:5',
  });
  expect(readConfiguration(yaml)).toMatchObject({
    ok: true,
    value: {
      key: { source: 'demonstration' },
      devices: { identityReader: { line: 'serial:/dev/pts/3' } },
    },
  });
});
