import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('no card is sent while the one before lies in the outlet', async () => {
  await bench.follow(await bench.accepted()).outcome;
  const second = { jobKey: 'card-2', pdf: await cardPdf() };
  expect(await bench.printer.print(second)).toMatchObject({
    ok: false,
    error: { code: 'not-accepted', reasons: ['output-full'] },
  });
  await bench.takeCard();
  expect((await bench.printer.print(second)).ok).toBe(true);
});
