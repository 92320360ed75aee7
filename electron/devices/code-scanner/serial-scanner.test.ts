import { expect, test } from 'vitest';
import { scannerOverSerial } from '../../../tests/support/scanner-at-simulator.ts';

test('whoever cannot take a code keeps it from nobody else, and the kiosk stays up', async () => {
  const { scanner, scan, receives, codes, log } = await scannerOverSerial();
  const heardAfter: string[] = [];
  const endThrowing = scanner.onCode(() => {
    throw new Error('full');
  });
  scanner.onCode((text) => heardAfter.push(text));
  await scan('3109900001');
  await receives('3109900001');
  expect(heardAfter).toEqual(codes);
  expect(log.join()).toContain('code-listener-threw');
  expect(log.join()).not.toContain('3109900001');
  endThrowing();
  await scan('3109900002');
  await receives('3109900001', '3109900002');
});
