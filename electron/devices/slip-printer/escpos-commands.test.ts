import { assert, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { createEscPosListener } from '../../../scripts/simulators/slip-printer/escpos-listener.ts';
import {
  askStatus,
  askWhenDone,
  bandRows,
  clearBuffers,
  cut,
  encodeBands,
  fillBand,
  initialise,
  withoutRealTimeCommands,
} from './escpos-commands.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('the commands are those of the reference, byte by byte', () => {
  expect([1, 2, 4].map((n) => hex(askStatus(n as 1)))).toEqual(['100401', '100402', '100404']);
  expect([initialise, askWhenDone, cut, clearBuffers].map(hex)).toEqual([
    '1b40',
    '1d7201',
    '1d564218',
    '10140801031401060208',
  ]);
});

test('a picture goes out in bands of 24 rows, each with its own head, the last one shorter', () => {
  const raster = { widthBytes: 72, rows: 50, bytes: new Uint8Array(72 * 50).fill(0xaa) };
  const bands = encodeBands(raster);
  expect(bands.map((band) => hex(band.subarray(0, 8)))).toEqual([
    '1d76300048001800',
    '1d76300048001800',
    '1d76300048000200',
  ]);
  expect(bands.map(({ length }) => length - 8)).toEqual([72 * 24, 72 * 24, 72 * 2]);
});

// Few different bytes, so that what must not stand there would stand there often.
const dangerous = uint8Array({ minLength: 72, maxLength: 72 * 60 }).map((bytes) =>
  bytes.map((byte) => [0x00, 0x10, 0x04, 0x05, 0x14, 0x18, 0x01, 0x08][byte % 8] ?? 0),
);

test('no picture holds a command that a printer would carry out in the middle of it', () => {
  assert(
    property(dangerous, (bytes) => {
      const safe = withoutRealTimeCommands(bytes);
      expect(hex(safe).match(/../g)?.join(' ')).not.toMatch(/10 (04|05|14)/);
      // Each dot that was black still is, and each that became black stands beside one.
      expect(
        safe.every((byte, index) => byte === bytes[index] || (bytes[index] === 0x10 && byte === 0x18)),
      ).toBe(true);
    }),
  );
});

test('a printer understands every picture as so many dots and nothing else', () => {
  assert(
    property(dangerous, (bytes) => {
      const rows = Math.floor(bytes.length / 72);
      const raster = { widthBytes: 72, rows, bytes: bytes.subarray(0, rows * 72) };
      const heard = encodeBands(raster).flatMap(createEscPosListener());
      expect(heard.every(({ kind }) => kind === 'picture')).toBe(true);
      const dots = heard.flatMap((each) => (each.kind === 'picture' ? [...each.dots] : []));
      expect(Uint8Array.from(dots)).toEqual(withoutRealTimeCommands(raster.bytes));
    }),
  );
});

test('wherever a band broke off, filling it up leaves a printer ready for the next command', () => {
  const [band = new Uint8Array()] = encodeBands({
    widthBytes: 8,
    rows: 24,
    bytes: new Uint8Array(192).fill(1),
  });
  for (let length = 0; length <= band.length; length++) {
    const hear = createEscPosListener();
    hear(band.subarray(0, length));
    hear(fillBand(8));
    expect(hear(initialise), `after ${length} bytes`).toEqual([{ kind: 'initialise' }]);
  }
  expect(bandRows).toBe(24);
});
