import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import { dotsThatDiffer, slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

const times = 3;

test('a printer that cannot say when it is done prints, and whether all came out is unknown', async () => {
  const { printer, fault, picture, hasPrinted } = await slipPrinterOverTcp({ times });
  await fault('never-says-done');
  const slip = slipPicture();
  expect(await printer.print(slip.png)).toEqual({ ok: false, error: { code: 'unknown', reason: 'unknown' } });
  await hasPrinted(1);
  expect(dotsThatDiffer(await picture(1), slip)).toBe(0);
});

test('it says all the same when its paper ends, and forgets the rest', async () => {
  const { printer, fault, paper, state } = await slipPrinterOverTcp({ times });
  await fault('never-says-done');
  await paper(10);
  expect(await printer.print(slipPicture('FIRST', 30).png)).toEqual({
    ok: false,
    error: { code: 'cut-short', reason: 'paper-out' },
  });
  expect(state().slips).toEqual([]);
});
