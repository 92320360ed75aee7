import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardPdf } from '../support/card-pdf.ts';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a print is not even sent to a printer without cards', async () => {
  await bench.fault('out-of-cards');
  expect(await bench.printer.status()).toEqual({ ready: false, reasons: ['out-of-cards'], warnings: [] });
  const job = await bench.printer.print({ jobKey: 'card-1', pdf: await cardPdf() });
  expect(job).toMatchObject({ ok: false, error: { code: 'not-accepted', reasons: ['out-of-cards'] } });
  expect(await bench.printer.find('card-1')).toEqual({ ok: true, value: undefined });
});

test('a job that finds no card waits, and goes on when cards are filled in', async () => {
  await bench.hold('accepted');
  const job = bench.follow(await bench.accepted());
  await bench.fault('out-of-cards');
  expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: ['out-of-cards'] });
  await bench.release();
  await bench.refill();
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
  expect(bench.cardsOut()).toEqual(['card-1']);
});

test('beyond patience it is cancelled and certainly not printed, even when cards come later', async () => {
  await bench.hold('accepted');
  const job = bench.follow(await bench.accepted());
  await bench.fault('out-of-cards');
  expect(await job.outcome).toEqual({ kind: 'not-printed', reasons: ['out-of-cards'] });
  await bench.release();
  await bench.refill();
  const next = bench.follow(await bench.accepted('card-2'));
  expect(await next.outcome).toEqual({ kind: 'printed', evidence: true });
  expect(bench.cardsOut()).toEqual(['card-2']);
});
