import { expect, test } from 'vitest';
import { loadConfiguration, readConfiguration } from './load-configuration.ts';

const right = `
site: { name: 演示社区, kioskId: demo-1 }
help: {}
devices:
  identityReader: { driver: sam-v, line: 'serial:/dev/ttyS1?baud=115200' }
  cardPrinter: { driver: ipp, uri: 'ipp://127.0.0.1:8631/ipp/print' }
gateway: { url: 'http://127.0.0.1:8080' }
key: { source: demonstration }
`;

test('a short file is enough: everything else has a sensible default', () => {
  expect(readConfiguration(right)).toMatchObject({
    ok: true,
    value: { screen: { widthPixels: 1080 }, session: { idleSeconds: 180, countdownSeconds: 45 } },
  });
});

test.each([
  [
    'a line that is none',
    'serial:/dev/ttyS1?baud=115200',
    'COM1',
    'devices.identityReader.line: a line is written',
  ],
  ['an unknown key', 'gateway:', 'gatway:', 'gatway'],
  ['a missing part', 'key: { source: demonstration }', '', 'key'],
  ['an unknown driver', 'driver: ipp', 'driver: lpd', 'devices.cardPrinter.driver'],
  ['no YAML', 'site: {', 'site: [{', ''],
  ['an address that is none', 'http://127.0.0.1:8080', 'nonsense', 'gateway.url'],
  [
    'an address open to listeners',
    'http://127.0.0.1',
    'http://10.0.0.5',
    'gateway.url: the platform is reached',
  ],
  ['a page without Chinese', 'gateway:', 'languages: [en]\ngateway:', 'languages: zh-CN cannot be left out'],
  ['an hour that is none', 'gateway:', 'sound: { quietFrom: "24:00" }\ngateway:', 'sound.quietFrom: a time'],
  ['a printer that is none', 'ipp://', 'http://', 'devices.cardPrinter.uri: a printer is written'],
])('%s is refused with its path and the reason', (_, from, to, reason) => {
  const read = readConfiguration(right.replace(from, to));
  expect(read).toMatchObject({ ok: false, error: { code: 'configuration-invalid' } });
  expect(!read.ok && read.error.detail).toContain(reason);
});

test.each(['file:/dev/usb/lp0', 'tcp://10.0.0.7:9100', 'serial:/dev/ttyS2?baud=115200'])(
  'a slip printer on %s is found, its paper as wide as most',
  (line) => {
    const read = readConfiguration(withSlipPrinter(`line: '${line}'`));
    expect(read).toMatchObject({ ok: true, value: { devices: { slipPrinter: { line, widthDots: 576 } } } });
  },
);

test.each([
  ['a path alone', "line: '/dev/usb/lp0'", 'devices.slipPrinter.line: a line is written file:'],
  ['a width of half bytes', "line: 'file:/dev/usb/lp0', widthDots: 570", 'devices.slipPrinter.widthDots'],
])('a slip printer with %s is refused', (_, settings, reason) => {
  const read = readConfiguration(withSlipPrinter(settings));
  expect(!read.ok && read.error.detail).toContain(reason);
});

test('the line of the fault is named', () => {
  const read = readConfiguration(right.replace('driver: ipp', 'driver: lpd'));
  expect(!read.ok && read.error.detail).toContain('(line 6)');
});

test('a file that is not there is told by its name', () => {
  expect(loadConfiguration('/nowhere/kiosk.yaml')).toMatchObject({
    error: { code: 'configuration-unreadable', detail: expect.stringContaining('/nowhere/kiosk.yaml') },
  });
});

function withSlipPrinter(settings: string): string {
  return right.replace('gateway:', `  slipPrinter: { driver: escpos, ${settings} }\ngateway:`);
}
