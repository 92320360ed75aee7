import { expect, test } from 'vitest';
import { openSerialScanner } from '../../electron/devices/code-scanner/serial-scanner.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openLineEnd } from '../../scripts/simulators/line-end/line-end.ts';

test('half a code is forgotten when the scanner is pulled out, and does not begin the next one', async () => {
  const device = await openLineEnd({ port: 0 }, 9600);
  const line = openLine(device.address, { clock: systemClock });
  // Quiet would end the code as well: here only the lost line does.
  const scanner = openSerialScanner({ line, clock: { ...systemClock, after: () => () => {} } });
  const codes: string[] = [];
  scanner.onCode((text) => codes.push(text));
  await expect.poll(() => [scanner.state, device.connected]).toEqual(['online', true]);
  const halfArrived = new Promise((resolve) => line.onBytes(resolve));
  device.write(Buffer.from('HALF'));
  await halfArrived;
  await device.unplug();
  await expect.poll(() => scanner.state).toBe('offline');
  await device.plugIn();
  await expect.poll(() => [scanner.state, device.connected]).toEqual(['online', true]);
  device.write(Buffer.from('WHOLE\r'));
  await expect.poll(() => codes).toEqual(['WHOLE']);
  await scanner.close();
  await device.close();
});
