import { expect, test } from 'vitest';
import { slipPicture } from '../support/slip-picture.ts';
import { dotsThatDiffer, slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';

test('a printer without paper is not sent a slip, and does not print it later', async () => {
  const { printer, paper, state, picture } = await slipPrinterOverTcp();
  await paper(0);
  expect(await printer.status()).toBe('paper-out');
  expect(await printer.print(slipPicture('NOT-PRINTED').png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'paper-out' },
  });
  await paper(80_000);
  expect(await printer.status()).toBe('ready');
  const next = slipPicture('NEXT');
  expect((await printer.print(next.png)).ok).toBe(true);
  expect(state().slips).toHaveLength(1);
  expect(dotsThatDiffer(await picture(1), next)).toBe(0);
});
