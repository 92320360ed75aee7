import { closeSync, openSync, writeSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { openSerialScanner } from '../../electron/devices/code-scanner/serial-scanner.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openSerialPair } from '../support/serial-pair.ts';

test('a code whose second half comes while the kiosk is held up is one code, not two halves', async () => {
  const cable = await openSerialPair();
  const line = openLine(`serial:${cable.kioskPath}?baud=9600`, { clock: systemClock });
  const scanner = openSerialScanner({ line, clock: systemClock });
  const device = openSync(cable.devicePath, 'r+');
  onTestFinished(async () => {
    closeSync(device);
    await scanner.close();
    await cable.close();
  });
  const received: string[] = [];
  scanner.onCode((text) => received.push(text));
  await expect.poll(() => scanner.state).toBe('online');

  const firstHalf = new Promise((resolve) => line.onBytes(resolve));
  writeSync(device, 'SSM1:first half,');
  await firstHalf;
  writeSync(device, ' second half\r');
  holdUp(500);
  await expect.poll(() => received).toEqual(['SSM1:first half, second half']);
});

/** As a machine that is busy does: nothing of this process runs meanwhile. */
function holdUp(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
