import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CardPrinterBench, openCardPrinterBench } from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a card that nobody took is drawn back, once', async () => {
  await bench.follow(await bench.accepted()).outcome;
  expect(await bench.printer.retract?.()).toEqual({ ok: true, value: undefined });
  expect(bench.view().outlet).toBeNull();
  expect(await bench.printer.retract?.()).toEqual({ ok: false, error: { code: 'retract-failed' } });
});

test('a printer that cannot draw cards back says so beforehand', () => {
  expect(bench.anotherDriver({ retract: false }).retract).toBeUndefined();
});
