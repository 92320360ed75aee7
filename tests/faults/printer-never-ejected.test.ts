import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a job completed without a card counts as printed without evidence', async () => {
  await bench.fault('never-ejected');
  const job = bench.follow(await bench.accepted());
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: false });
  expect(bench.cardsOut()).toEqual([]);
});

test('a printer that does not count its cards gives no evidence for any', async () => {
  const printer = bench.anotherDriver({ countsCardsThatLeft: false });
  const job = bench.follow(await bench.accepted(), printer);
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: false });
  expect(bench.cardsOut()).toEqual(['card-1']);
});
