import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a job that the printer has forgotten is unknown', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('job-lost');
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: [] });
});
