import { expect, test } from 'vitest';
import { scannerOverSerial } from '../support/scanner-at-simulator.ts';

test('what is no text, is too long or holds control characters reaches nobody; the log tells why and not what', async () => {
  const { scan, fault, receives, log } = await scannerOverSerial();
  await fault('garbage');
  await scan('SECRET');
  await fault('none');
  await scan(`SECRET${'x'.repeat(5_000)}`);
  await scan('SEC\u0007RET');
  await scan('A1');
  await receives('A1');
  await expect.poll(() => log.filter((entry) => entry.includes('refused'))).toHaveLength(3);
  expect(log.join('\n')).not.toContain('SEC');
});
