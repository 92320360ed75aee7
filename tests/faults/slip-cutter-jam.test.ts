import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import { slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

test('a printer that cannot cut says that it needs a person, and is sent nothing', async () => {
  const { printer, fault, state } = await slipPrinterOverTcp();
  await fault('cutter-jam');
  expect(await printer.status()).toBe('fault');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'fault' },
  });
  await fault('none');
  expect(await printer.status()).toBe('ready');
  expect(state()).toMatchObject({ hangingRows: 0, slips: [] });
});
