import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import { slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

const times = 3;

test('a printer that says only nonsense is as unknown as one that says nothing', async () => {
  const { printer, fault, hasPrinted } = await slipPrinterOverTcp({ times });
  await fault('garbage');
  expect(await printer.status()).toBe('unknown');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'unknown' },
  });
  await hasPrinted(1);
});

test('a printer that spoke well and speaks nonsense now is offline until it speaks well again', async () => {
  const { printer, fault, says } = await slipPrinterOverTcp({ times });
  await says('ready');
  await fault('garbage');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'offline' },
  });
  await fault('none');
  await says('ready');
});

test('where noise stands between the answers, "done" is not taken for certain', async () => {
  const { printer, fault, hasPrinted } = await slipPrinterOverTcp({ times });
  await fault('noisy-line');
  expect(await printer.status()).toBe('ready');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'unknown' },
  });
  await hasPrinted(1);
});
