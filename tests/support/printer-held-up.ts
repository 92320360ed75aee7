import { expect, onTestFinished, test } from 'vitest';
import type { PrinterReason } from '../../electron/devices/card-printer/card-printer.ts';
import type { Fault } from '../../scripts/simulators/card-printer/printer-state.ts';
import { openCardPrinterBench } from './card-printer-bench.ts';

/** What holds for every fault that stops a card half-way: it goes on when mended, and is unknown when given up. */
export function testsOfAPrinterHeldUp(words: string, fault: Fault, reason: PrinterReason): void {
  async function stoppedHalfWay() {
    const bench = await openCardPrinterBench();
    onTestFinished(() => bench.close());
    await bench.hold('printing');
    const job = bench.follow(await bench.accepted());
    await job.told('printing');
    await bench.fault(fault);
    return { bench, job };
  }

  test(`${words} in the middle of a card stops it until it is mended`, async () => {
    const { bench, job } = await stoppedHalfWay();
    expect(await job.told('stopped')).toEqual({ kind: 'stopped', reasons: [reason] });
    await bench.release();
    await bench.fault('none');
    expect(await job.outcome).toEqual({ kind: 'printed', evidence: true });
    expect(bench.cardsOut()).toEqual(['card-1']);
  });

  test('beyond patience a card that was begun is cancelled, and nobody can tell what became of it', async () => {
    const { bench, job } = await stoppedHalfWay();
    expect(await job.outcome).toEqual({ kind: 'unknown', reasons: [reason] });
    expect(bench.view().job).toBeNull();
  });
}
