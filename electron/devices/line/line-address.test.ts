import { expect, test } from 'vitest';
import { parseLineAddress } from './line-address.ts';

test.each([
  ['serial:/dev/ttyS1?baud=9600', { kind: 'serial', path: '/dev/ttyS1', baud: 9600 }],
  ['serial:/dev/serial/by-id/reader', { kind: 'serial', path: '/dev/serial/by-id/reader', baud: 115_200 }],
  ['tcp://10.0.0.5:4001', { kind: 'tcp', host: '10.0.0.5', port: 4001 }],
  ['tcp://[::1]:4001', { kind: 'tcp', host: '::1', port: 4001 }],
  ['file:/dev/usb/lp0', { kind: 'file', path: '/dev/usb/lp0' }],
])('%s is a line', (uri, value) => {
  expect(parseLineAddress(uri)).toEqual({ ok: true, value });
});

test.each([
  'serial:ttyS1',
  'serial:/dev/ttyS1?baud=1234',
  'serial:/dev/ttyS1?parity=even',
  'tcp://10.0.0.5',
  'tcp://10.0.0.5:0',
  'tcp://10.0.0.5:65536',
  'http://10.0.0.5:80',
  'file:lp0',
  'file:///dev/usb/lp0',
  'file:/dev/usb/lp0?baud=9600',
  '',
])('%s is no line', (uri) => {
  expect(parseLineAddress(uri)).toMatchObject({ ok: false, error: { code: 'not-a-line' } });
});
