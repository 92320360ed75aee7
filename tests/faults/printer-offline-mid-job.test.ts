import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer that comes back within patience tells how the card ended', async () => {
  await bench.fault('offline-mid-job');
  const job = bench.follow(await bench.accepted());
  expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: ['offline'] });
  await bench.until((view) => view.prints.length === 1 && view.job === null);
  await bench.fault('none');
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
});

test('a printer that stays away leaves the card unknown: it may have printed it, and it has', async () => {
  await bench.fault('offline-mid-job');
  const job = bench.follow(await bench.accepted());
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: ['offline'] });
  expect(bench.cardsOut()).toEqual(['card-1']);
});

test('a job that waits in a printer that went away is unknown, since it prints when the printer is back', async () => {
  await bench.hold('accepted');
  const job = bench.follow(await bench.accepted());
  await job.told('waiting');
  await bench.fault('offline');
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: ['offline'] });
});
