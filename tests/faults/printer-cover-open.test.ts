import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('an open cover in the middle of a card stops it until it is mended', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('cover-open');
  expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: ['cover-open'] });
  await bench.release();
  await bench.fault('none');
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
  expect(bench.cardsOut()).toEqual(['card-1']);
});

test('beyond patience a card that was begun is cancelled, and nobody can tell what became of it', async () => {
  await bench.hold('printing');
  const job = bench.follow(await bench.accepted());
  await job.told('printing');
  await bench.fault('cover-open');
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: ['cover-open'] });
  expect(bench.view().job).toBeNull();
});
