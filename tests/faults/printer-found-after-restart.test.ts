import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a kiosk that was killed finds its job by the key and learns how it ended', async () => {
  await bench.hold('printing');
  const accepted = await bench.accepted('card-7');
  const later = bench.anotherDriver();
  expect(await later.find('card-7')).toEqual({ ok: true, value: accepted });
  await bench.release();
  const job = bench.follow(accepted, later);
  expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
  expect(await bench.anotherDriver().find('card-7')).toEqual({ ok: true, value: accepted });
  expect(await later.find('card-8')).toEqual({ ok: true, value: undefined });
});

test('a printer that was switched off keeps its jobs, and prints the card once', async () => {
  await bench.hold('printing');
  const accepted = await bench.accepted('card-7');
  await bench.until((view) => view.job?.stage === 'printing');
  await bench.restart();
  await bench.release();
  const later = bench.anotherDriver();
  expect(await later.find('card-7')).toEqual({ ok: true, value: accepted });
  expect(await bench.follow(accepted, later).outcome).toEqual({ kind: 'printed', evidence: true });
  expect(bench.cardsOut()).toEqual(['card-7']);
});

test('a job cancelled while nobody watched is not printed only when it never began', async () => {
  await bench.hold('accepted');
  const accepted = await bench.accepted('card-7');
  const later = bench.anotherDriver();
  await later.find('card-7');
  expect(await bench.follow(accepted, later).outcome).toEqual({ kind: 'not-printed', reasons: [] });
});
