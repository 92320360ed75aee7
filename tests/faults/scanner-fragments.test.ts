import { test } from 'vitest';
import { scannerOverSerial } from '../support/scanner-at-simulator.ts';

test('codes in pieces of three bytes are put together, whatever ends them', async () => {
  const { scan, fault, receives } = await scannerOverSerial();
  await fault('fragmented');
  await scan('随申码-0001', 'crlf');
  await receives('随申码-0001');
  await scan('随申码-0002', 'lf');
  await receives('随申码-0001', '随申码-0002');
  await scan('随申码-0003', 'none');
  await receives('随申码-0001', '随申码-0002', '随申码-0003');
});
