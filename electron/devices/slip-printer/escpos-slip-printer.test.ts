import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { readCode, slipPicture } from '../../../tests/support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverDeviceFile,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../../../tests/support/slip-printer-at-simulator.ts';

const fedAfterSlip = 24;

describe.each([
  ['TCP', slipPrinterOverTcp],
  ['a serial line', slipPrinterOverSerial],
  ['a device file', slipPrinterOverDeviceFile],
])('over %s', (_, open) => {
  test('a slip comes out dot for dot, cut, and its code can be read', async () => {
    const { printer, picture, state } = await open();
    const wanted = slipPicture('https://example.org/what-to-bring?item=310105&guide=7');
    expect(await printer.status()).toBe('ready');
    expect(await printer.print(wanted.png)).toEqual({ ok: true, value: undefined });
    const printed = await picture(1);
    expect(dotsThatDiffer(printed, wanted)).toBe(0);
    expect(readCode(printed)).toBe('https://example.org/what-to-bring?item=310105&guide=7');
    // What is white below the code is left out, but for what passes the cutter.
    expect(decode(printed).height).toBe(wanted.rows + fedAfterSlip);
    expect(state()).toMatchObject({
      hangingRows: 0,
      slips: [{ cut: true, where: 'hanging' }],
      counts: { questionsInPictures: 0, noiseBytes: 0, lostBytes: 0 },
    });
  });
});

test('one slip comes after the other, and each is its own', async () => {
  const { printer, picture, state } = await slipPrinterOverTcp();
  for (const text of ['A-1', 'B-2', 'C-3'])
    expect((await printer.print(slipPicture(text).png)).ok).toBe(true);
  expect(state().slips).toHaveLength(3);
  expect(await Promise.all([1, 2, 3].map(async (number) => readCode(await picture(number))))).toEqual([
    'A-1',
    'B-2',
    'C-3',
  ]);
});

test('a printer that is busy says so, and takes no second slip', async () => {
  const { printer, state } = await slipPrinterOverTcp();
  const first = printer.print(slipPicture('A-1').png);
  expect(await printer.status()).toBe('printing');
  expect(await printer.print(slipPicture('B-2').png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'printing' },
  });
  expect((await first).ok).toBe(true);
  expect(state().slips).toHaveLength(1);
});

test('an end of the roll that is near is told, and a slip is printed all the same', async () => {
  const { printer, paper } = await slipPrinterOverTcp();
  await paper(2_000);
  expect(await printer.status()).toBe('paper-low');
  expect((await printer.print(slipPicture().png)).ok).toBe(true);
});

test('what is no picture is refused before the printer hears of it', async () => {
  const { printer, state } = await slipPrinterOverTcp();
  expect(await printer.print(new TextEncoder().encode('<html>'))).toMatchObject({
    ok: false,
    error: { code: 'picture-unprintable' },
  });
  expect(state().counts.questions).toBe(0);
});

test('a picture is drawn for 72 mm of paper, 8 dots a millimetre', async () => {
  const { printer } = await slipPrinterOverTcp();
  expect(printer.paper).toEqual({ widthMillimetres: 72, dotsPerMillimetre: 8 });
});
