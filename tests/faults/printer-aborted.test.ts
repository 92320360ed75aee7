import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a card given up by a printer that counts cards, and counted none, is not printed', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('abort');
  expect(await job.outcome).toEqual({ kind: 'not-printed', reasons: [] });
});

test('a card given up after it was begun is unknown where the count is no evidence', async () => {
  const printer = bench.anotherDriver({ countsCardsThatLeft: false });
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted(), printer);
  await job.told('printing');
  await bench.fault('abort');
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: [] });
});
