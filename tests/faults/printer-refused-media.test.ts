import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer of other media is sent no card, and the log can say why', async () => {
  await bench.fault('wrong-media');
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({
    ok: false,
    error: { code: 'not-accepted', detail: expect.stringContaining('CR80') },
  });
  expect(bench.view().job).toBeNull();
});
