import { expect, test } from 'vitest';
import { automaticallyStoppedBy, statusFrom, stoppedBy } from './escpos-status.ts';

const rest = 0x12;

test.each([
  ['at rest', {}, 'ready'],
  ['with the drawer open, which a kiosk has not', { printer: rest | 0x04 }, 'ready'],
  ['near the end of its roll', { paper: rest | 0x0c }, 'paper-low'],
  ['at the end of its roll', { printer: rest | 0x08, paper: rest | 0x6c }, 'paper-out'],
  ['that stopped for want of paper', { printer: rest | 0x08, offline: rest | 0x20 }, 'paper-out'],
  ['with its cover open', { printer: rest | 0x08, offline: rest | 0x04 }, 'cover-open'],
  ['with its cover open and no paper', { offline: rest | 0x24, paper: rest | 0x60 }, 'cover-open'],
  ['with its cutter jammed', { printer: rest | 0x08, offline: rest | 0x40 }, 'fault'],
  ['whose feed button is pressed', { printer: rest | 0x08, offline: rest | 0x08 }, 'offline'],
])('a printer %s', (_, bytes, status) => {
  expect(statusFrom({ printer: rest, offline: rest, paper: rest, ...bytes })).toBe(status);
});

test('only what stops a printer in the middle of a slip counts there', () => {
  expect([0x12, 0x1a, 0x16, 0x32, 0x52].map(stoppedBy)).toEqual([
    undefined,
    undefined,
    'cover-open',
    'paper-out',
    'fault',
  ]);
});

test('an automatic status says the same', () => {
  expect(
    [
      [0x10, 0, 0x03, 0x0f],
      [0x38, 0, 0, 0x0f],
      [0x18, 0, 0x0c, 0x0f],
      [0x18, 0x08, 0, 0x0f],
    ].map(automaticallyStoppedBy),
  ).toEqual([undefined, 'cover-open', 'paper-out', 'fault']);
});
