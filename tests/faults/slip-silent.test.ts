import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import {
  dotsThatDiffer,
  slipPrinterOverDeviceFile,
  slipPrinterOverTcp,
} from '../support/slip-printer-at-simulator.ts';

const times = 3;

test.each([
  ['TCP', slipPrinterOverTcp],
  ['a device file', slipPrinterOverDeviceFile],
])('over %s a printer that never answers is unknown, and so is what it did with a slip', async (_, open) => {
  const { printer, fault, state, picture, hasPrinted } = await open({ times });
  await fault('silent');
  expect(await printer.status()).toBe('unknown');
  const slip = slipPicture();
  expect(await printer.print(slip.png)).toEqual({ ok: false, error: { code: 'unknown', reason: 'unknown' } });
  await hasPrinted(1);
  expect(dotsThatDiffer(await picture(1), slip)).toBe(0);
  expect(state().counts.lostBytes).toBe(0);
});

test('a printer that answered and answers no more is offline, and is sent nothing', async () => {
  const { printer, fault, says, state } = await slipPrinterOverTcp({ times });
  await says('ready');
  await fault('silent');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'offline' },
  });
  await fault('none');
  await says('ready');
  expect(state()).toMatchObject({ hangingRows: 0, slips: [] });
});

test('a printer that falls silent in the middle leaves it unknown, and nothing is printed again by itself', async () => {
  const { printer, fault, says, state, picture } = await slipPrinterOverTcp({ times });
  await fault('falls-silent-mid-slip');
  expect(await printer.print(slipPicture('FIRST', 12).png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'offline' },
  });
  expect(await printer.status()).toBe('offline');
  await fault('none');
  await says('ready');
  expect(state().slips).toEqual([]);
  const second = slipPicture('SECOND');
  expect((await printer.print(second.png)).ok).toBe(true);
  expect(state().slips).toHaveLength(2);
  expect(dotsThatDiffer(await picture(2), second)).toBe(0);
});
