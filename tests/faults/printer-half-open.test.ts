import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer that takes connections and never answers is offline, and is sent no card', async () => {
  await bench.fault('half-open');
  expect(await bench.printer.status()).toEqual({ ready: false, reasons: ['offline'], warnings: [] });
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({ ok: false, error: { code: 'not-accepted', reasons: ['offline'] } });
});

test('a printer that falls silent while it prints leaves the card unknown beyond patience', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('half-open');
  expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: ['offline'] });
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: ['offline'] });
});
