import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPrintedCode } from '../support/read-printed-code.ts';
import { openWholeCore, printFirstCard } from '../support/whole-core.ts';

test('whatever bytes a platform supplies are on the card unchanged', async () => {
  const core = await openWholeCore();
  const payload = randomBytes(200);
  await fetch(`${core.gatewayUrl}/control/next-payload`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ base64: payload.toString('base64') }),
  });
  await printFirstCard(core);
  await core.shows('take-card');
  const printed = await core.printer.handle({ method: 'GET', path: 'prints/1', body: undefined });
  expect(Buffer.from(readPrintedCode(printed.body as Uint8Array))).toEqual(payload);
});
