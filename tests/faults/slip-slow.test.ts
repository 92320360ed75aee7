import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverSerial,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';

const slip = slipPicture('SLOW', 2);

test('a printer that answers late is waited for, and its slip is whole', async () => {
  const { printer, fault, state, picture } = await slipPrinterOverTcp();
  await fault('slow');
  expect(await printer.status()).toBe('ready');
  expect(await printer.print(slip.png)).toEqual({ ok: true, value: undefined });
  expect(dotsThatDiffer(await picture(1), slip)).toBe(0);
  expect(state().counts.lostBytes).toBe(0);
});

// A serial line here holds nothing back: whoever sends faster than the printer prints loses rows.
test('a printer slower than its line loses no row, as it is never sent more than its buffer holds', async () => {
  const { printer, state, picture } = await slipPrinterOverSerial({ rowsPerSecond: 150 });
  const long = slipPicture('LONG', 8);
  expect(await printer.print(long.png)).toEqual({ ok: true, value: undefined });
  expect(dotsThatDiffer(await picture(1), long)).toBe(0);
  expect(state().counts.lostBytes).toBe(0);
});
