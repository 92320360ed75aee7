import { expect, test } from 'vitest';
import { readKioskOptions } from './kiosk-options.ts';

const needed = ['--config', 'kiosk.yaml', '--data', 'data'];

test('the configuration and the data folder suffice', () => {
  expect(readKioskOptions(needed)).toEqual({
    ok: true,
    value: {
      help: false,
      config: 'kiosk.yaml',
      data: 'data',
      page: undefined,
      port: 0,
      headless: false,
      demonstration: false,
    },
  });
});

test('--help needs nothing else', () => {
  expect(readKioskOptions(['--help'])).toMatchObject({ ok: true, value: { help: true } });
});

test.each([
  [['--data', 'data'], '--config FILE is missing'],
  [['--config', 'kiosk.yaml'], '--data DIR is missing'],
  [[...needed, '--port', '65536'], '--port 65536'],
  [[...needed, '--port', 'http'], '--port http'],
  [[...needed, '--remote-debugging-port=1'], '--remote-debugging-port'],
  [[...needed, 'stray'], 'stray'],
])('%j is refused, and the words say why', (given, words) => {
  const read = readKioskOptions(given);
  expect(read).toMatchObject({ ok: false, error: { code: 'wrong-option' } });
  expect(read.ok ? '' : read.error.detail).toContain(words);
});
