import { expect, test, vi } from 'vitest';
import { scannerOverSerial } from '../support/scanner-at-simulator.ts';

test('a scanner that is pulled out is offline, and scans again when it is back', async () => {
  const { cable, scan, is, receives, simulator } = await scannerOverSerial();
  await scan('A1');
  await receives('A1');
  await cable.unplug();
  await is('offline');
  await cable.replug();
  await is('online');
  await vi.waitFor(() => expect(simulator.state()).toMatchObject({ connected: true }), { timeout: 5_000 });
  await scan('B2');
  await receives('A1', 'B2');
});
