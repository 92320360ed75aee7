import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer that answers nonsense is offline, and is sent no card', async () => {
  await bench.fault('garbage');
  expect(await bench.printer.status()).toEqual({ ready: false, reasons: ['offline'], warnings: [] });
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({ ok: false, error: { code: 'not-accepted' } });
});

test('nonsense in the middle of a card is waited out', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('garbage');
  expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: ['other'] });
  await bench.fault('none');
  await bench.release();
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
});
