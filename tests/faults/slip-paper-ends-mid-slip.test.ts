import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverDeviceFile,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';

const first = slipPicture('FIRST', 12);
const second = slipPicture('SECOND');

test.each([
  ['TCP', slipPrinterOverTcp],
  ['a device file', slipPrinterOverDeviceFile],
])('over %s a slip that ran out of paper is cut short, and its rest never comes', async (_, open) => {
  const { printer, paper, state, picture } = await open();
  await paper(15);
  expect(await printer.print(first.png)).toEqual({
    ok: false,
    error: { code: 'cut-short', reason: 'paper-out' },
  });
  expect(await printer.status()).toBe('paper-out');
  await paper(80_000);
  expect((await printer.print(second.png)).ok).toBe(true);
  // The beginning was cut off first: the next person's slip begins with itself.
  expect(state().slips).toHaveLength(2);
  expect(decode(await picture(1)).height).toBeLessThan(first.rows / 2);
  expect(dotsThatDiffer(await picture(2), second)).toBe(0);
});

test('where the printer cannot forget, what became of the slip is unknown; the next one is whole', async () => {
  const { printer, paper, fault, picture, hasPrinted } = await slipPrinterOverTcp();
  await fault('never-forgets');
  await paper(15);
  expect(await printer.print(first.png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'paper-out' },
  });
  await paper(80_000);
  expect((await printer.print(second.png)).ok).toBe(true);
  await hasPrinted(2);
  // What it still held came out with the beginning: no more than was under way.
  expect(decode(await picture(1)).height).toBeLessThan(first.rows / 2);
  expect(dotsThatDiffer(await picture(2), second)).toBe(0);
});
