import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-options-'));
const file = join(folder, 'kiosk.yaml');
writeFileSync(file, '');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the options of scripts/start', () => {
  test('are all optional', () => {
    expect(readStartOptions([], folder)).toEqual({
      ok: true,
      value: {
        headless: false,
        dataFolder: folder,
        configurationFile: undefined,
        port: undefined,
        panelPort: undefined,
        serialReader: undefined,
        serialLocker: undefined,
        printMilliseconds: undefined,
      },
    });
  });

  test('may all be given', () => {
    const given = [
      '--headless',
      '--data',
      '/d',
      '--port',
      '8001',
      '--panel-port',
      '8002',
      '--serial-reader',
      '/a,/b',
      '--serial-locker',
      '/c,/d',
    ];
    expect(readStartOptions(given, folder)).toMatchObject({
      ok: true,
      value: {
        headless: true,
        dataFolder: '/d',
        port: 8001,
        panelPort: 8002,
        serialReader: { simulatorEnd: '/a', kioskEnd: '/b' },
        serialLocker: { simulatorEnd: '/c', kioskEnd: '/d' },
      },
    });
  });

  test.each([
    [['--windowed'], "'--windowed'"],
    [['extra'], "'extra'"],
    [['--port'], '--port'],
    [['--port', '0'], '--port: 0 is no port'],
    [['--port', '8e3'], '--port: 8e3 is no port'],
    [['--panel-port', '65536'], '--panel-port: 65536 is no port'],
    [['--port', '8001', '--panel-port', '8001'], 'must differ'],
    [['--config', join(folder, 'absent.yaml')], 'there is no file'],
    [['--config', folder], 'there is no file'],
    [['--config', file, '--panel-port', '8002'], '--panel-port belongs to the simulators'],
    [['--config', file, '--serial-reader', '/a,/b'], '--serial-reader belongs to the simulators'],
    [['--data', file], 'is a file, a folder is needed'],
    [['--serial-reader', '/a'], 'written SIMULATOR_END,KIOSK_END'],
    [['--print-milliseconds', 'long'], 'long is no whole number'],
    [['--serial-reader', '/a,b'], 'written SIMULATOR_END,KIOSK_END'],
  ])('%j are refused, and the words say why', (given, words) => {
    const options = readStartOptions(given, folder);
    expect(options).toMatchObject({ ok: false, error: { code: 'wrong-option' } });
    expect(options.ok ? '' : options.error.detail).toContain(words);
  });
});
