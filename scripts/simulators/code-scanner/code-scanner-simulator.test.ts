import { expect, onTestFinished, test } from 'vitest';
import { scannerOverSerial } from '../../../tests/support/scanner-at-simulator.ts';
import { startCodeScannerSimulator } from './code-scanner-simulator.ts';

test('the text of a code reaches the kiosk unchanged, scan after scan', async () => {
  const { scan, receives } = await scannerOverSerial();
  await scan('A1');
  await scan('{"码":"王䶮𠮷"}', 'lf');
  await scan('https://example.org/?a=1 2', 'crlf');
  await receives('A1', '{"码":"王䶮𠮷"}', 'https://example.org/?a=1 2');
});

test.each([
  ['scan', { text: '' }],
  ['scan', { text: 'A1', ending: 'tab' }],
  ['scan', undefined],
  ['fault', { fault: 'on fire' }],
])('%s %o is refused with what is right', async (path, body) => {
  const simulator = await startCodeScannerSimulator({ listen: { port: 0 } });
  onTestFinished(() => simulator.close());
  const answer = await simulator.handle({ method: 'POST', path, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(String(answer.body)).error).toContain('right is');
});
