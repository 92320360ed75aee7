import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';

const second = slipPicture('SECOND');

test('a printer with an open cover is not sent a slip', async () => {
  const { printer, fault, state } = await slipPrinterOverTcp();
  await fault('cover-open');
  expect(await printer.status()).toBe('cover-open');
  expect(await printer.print(second.png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'cover-open' },
  });
  await fault('none');
  expect(await printer.status()).toBe('ready');
  expect(state()).toMatchObject({ hangingRows: 0, slips: [] });
});

test.each([
  ['TCP', slipPrinterOverTcp],
  ['a serial line', slipPrinterOverSerial],
])('over %s a cover opened in the middle of a slip cuts it short', async (_, open) => {
  const { printer, fault, state, picture } = await open();
  await fault('cover-opens-mid-slip');
  expect(await printer.print(slipPicture('FIRST', 12).png)).toEqual({
    ok: false,
    error: { code: 'cut-short', reason: 'cover-open' },
  });
  await fault('none');
  expect((await printer.print(second.png)).ok).toBe(true);
  expect(state().slips).toHaveLength(2);
  expect(dotsThatDiffer(await picture(2), second)).toBe(0);
});

test('a beginning that somebody tore off meanwhile does not come again', async () => {
  const { printer, fault, tearOff, state, picture } = await slipPrinterOverTcp();
  await fault('cover-opens-mid-slip');
  await printer.print(slipPicture('FIRST', 12).png);
  await tearOff();
  await fault('none');
  expect((await printer.print(second.png)).ok).toBe(true);
  expect(state().slips.map(({ cut }) => cut)).toEqual([false, true, true]);
  expect(dotsThatDiffer(await picture(3), second)).toBe(0);
});
