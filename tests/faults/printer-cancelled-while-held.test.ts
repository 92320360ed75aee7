import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a job that never begins is cancelled beyond patience and never prints', async () => {
  await bench.hold('accepted');
  const job = bench.follow(await bench.accepted());
  await job.told('waiting');
  expect(await job.outcome).toEqual({ kind: 'not-printed', reasons: [] });
  expect(bench.view().job).toBeNull();
  await bench.release();
  const next = bench.follow(await bench.accepted('card-2'));
  await next.outcome;
  expect(bench.cardsOut()).toEqual(['card-2']);
});
