import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a busy printer refuses the card, which is then certainly not sent', async () => {
  await bench.fault('busy');
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({ ok: false, error: { code: 'not-accepted' } });
  await bench.fault('none');
  expect(await bench.printer.find('card-1')).toEqual({ ok: true, value: undefined });
});
