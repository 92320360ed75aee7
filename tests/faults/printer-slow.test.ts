import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIppPrinter } from '../../electron/devices/card-printer/ipp-card-printer.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import {
  type CardPrinterBench,
  openCardPrinterBench,
  patienceSeconds,
} from '../support/card-printer-bench.ts';

let bench: CardPrinterBench;
beforeEach(async () => {
  bench = await openCardPrinterBench();
});
afterEach(() => bench.close());

test('a printer that answers late is waited for up to the deadline, and is offline beyond', async () => {
  await bench.fault('slow');
  const patient = openIppPrinter({
    uri: bench.uri,
    patienceSeconds,
    countsCardsThatLeft: true,
    clock: systemClock,
  });
  const [late, tooLate] = await Promise.all([patient.status(), bench.printer.status()]);
  expect(late.ready).toBe(true);
  expect(tooLate).toEqual({ ready: false, reasons: ['offline'], warnings: [] });
});
