import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a job whose acceptance was lost on the way is found by its key and followed', async () => {
  await bench.fault('answer-lost');
  const job = bench.follow(await bench.accepted());
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
  expect(bench.cardsOut()).toEqual(['card-1']);
});
