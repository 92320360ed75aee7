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

test('a job whose number belongs to another job by now is unknown', async () => {
  await bench.hold('accepted');
  const first = await bench.accepted('card-1');
  const job = bench.follow(first);
  await job.told('waiting');
  await bench.restart('wiped');
  expect(await bench.accepted('card-2')).toEqual(first);
  expect(await job.outcome).toEqual({ kind: 'unknown', reasons: expect.any(Array) });
  expect(await bench.printer.find('card-1')).toEqual({ ok: true, value: undefined });
});
