import { expect, onTestFinished } from 'vitest';
import type { CodeScanner } from '../../electron/devices/code-scanner/code-scanner.ts';
import { openSerialScanner } from '../../electron/devices/code-scanner/serial-scanner.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { startCodeScannerSimulator } from '../../scripts/simulators/code-scanner/code-scanner-simulator.ts';
import type { ScannerFault } from '../../scripts/simulators/code-scanner/faults.ts';
import type { Simulator } from '../../scripts/simulators/simulator.ts';
import { keepLog } from './keep-log.ts';
import { openSerialPair, type SerialPair } from './serial-pair.ts';

/** The real driver at a simulated scanner on a serial cable. Everything ends with the test. */
export interface ScannerAtSimulator {
  readonly scanner: CodeScanner;
  readonly simulator: Simulator;
  readonly cable: SerialPair;
  /** Every code that the kiosk got, in order. */
  readonly codes: readonly string[];
  readonly log: readonly string[];
  scan(text: string, ending?: 'cr' | 'lf' | 'crlf' | 'none'): Promise<void>;
  fault(fault: ScannerFault): Promise<void>;
  /** Resolves when the scanner is in this state. */
  is(state: CodeScanner['state']): Promise<void>;
  /** Resolves when exactly these codes have come. */
  receives(...codes: readonly string[]): Promise<void>;
}

export async function scannerOverSerial(): Promise<ScannerAtSimulator> {
  const cable = await openSerialPair();
  onTestFinished(() => cable.close());
  const listen = { serialPath: cable.devicePath, kioskPath: cable.kioskPath };
  const simulator = await startCodeScannerSimulator({ listen, baud: 115_200 });
  const { log, entries } = keepLog();
  const line = openLine(simulator.address, { clock: systemClock, log });
  const scanner = openSerialScanner({ line, clock: systemClock, log });
  onTestFinished(async () => {
    await scanner.close();
    await simulator.close();
  });
  const codes: string[] = [];
  scanner.onCode((text) => codes.push(text));
  const ask = async (path: string, body: unknown): Promise<void> => {
    const answer = await simulator.handle({ method: 'POST', path, body });
    if (answer.status !== 200) throw new Error(String(answer.body));
  };
  const is = (state: CodeScanner['state']): Promise<void> => expect.poll(() => scanner.state).toBe(state);
  await is('online');
  return {
    scanner,
    simulator,
    cable,
    codes,
    log: entries,
    scan: (text, ending = 'cr') => ask('scan', { text, ending }),
    fault: (fault) => ask('fault', { fault }),
    is,
    receives: (...expected) => expect.poll(() => codes).toEqual(expected),
  };
}
