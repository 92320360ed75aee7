import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer that refuses connections is offline and certainly got nothing', async () => {
  await bench.fault('offline');
  expect(await bench.printer.status()).toEqual({ ready: false, reasons: ['offline'], warnings: [] });
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({ ok: false, error: { code: 'not-accepted', reasons: ['offline'] } });
  expect(await bench.printer.find('card-1')).toEqual({ ok: false, error: { code: 'printer-offline' } });
  await bench.fault('none');
  expect((await bench.printer.status()).ready).toBe(true);
});
