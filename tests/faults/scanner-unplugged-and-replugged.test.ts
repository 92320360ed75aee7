import { expect, test } from 'vitest';
import { scannerOverSerial } from '../support/scanner-at-simulator.ts';

test('a scanner that is pulled out is offline, and scans again when it is back', async () => {
  const { cable, scan, is, receives, simulator } = await scannerOverSerial();
  await scan('A1');
  await receives('A1');
  await cable.unplug();
  await is('offline');
  await cable.replug();
  await is('online');
  await expect.poll(() => simulator.state()).toMatchObject({ connected: true });
  await scan('B2');
  await receives('A1', 'B2');
});
