import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import { dotsThatDiffer, slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

test('a printer that tells of itself unasked is not misunderstood', async () => {
  const { printer, fault, paper, picture } = await slipPrinterOverTcp();
  await fault('unasked-status');
  const slip = slipPicture();
  expect(await printer.print(slip.png)).toEqual({ ok: true, value: undefined });
  expect(dotsThatDiffer(await picture(1), slip)).toBe(0);
  await paper(15);
  expect(await printer.print(slip.png)).toEqual({
    ok: false,
    error: { code: 'cut-short', reason: 'paper-out' },
  });
});
