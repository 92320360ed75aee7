import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { systemClock } from '../../../electron/foundation/clock.ts';
import { paperDots, slipPicture } from '../../../tests/support/slip-picture.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Simulator } from '../simulator.ts';
import { startSlipPrinterSimulator } from './slip-printer-simulator.ts';

test('paper, fault and slips are found again after a restart', async () => {
  const folder = temporaryFolder();
  const first = await start(folder);
  await print(first);
  await post(first, 'fault', { fault: 'cover-open' });
  await first.close();
  const second = await start(folder);
  expect(second.state()).toMatchObject({
    fault: 'cover-open',
    stopped: 'cover-open',
    slips: [{ number: 1, cut: true, where: 'hanging' }],
  });
  expect((second.state() as { readonly paperMillimetres: number }).paperMillimetres).toBeLessThan(80_000);
  expect(await get(second, 'slips/1')).toMatchObject({ status: 200, contentType: 'image/png' });
});

test('a slip is torn off once', async () => {
  const simulator = await start();
  await print(simulator);
  expect((await post(simulator, 'tear-off')).status).toBe(200);
  expect(simulator.state()).toMatchObject({ slips: [{ where: 'torn-off' }] });
  expect((await post(simulator, 'tear-off')).status).toBe(400);
});

test.each([
  ['POST', 'fault', { fault: 'on fire' }, 400],
  ['POST', 'fault', undefined, 400],
  ['POST', 'paper', { millimetres: -1 }, 400],
  ['POST', 'paper', { millimetres: 'a lot' }, 400],
  ['GET', 'fault', undefined, 405],
  ['POST', 'slips/1', undefined, 405],
  ['GET', 'slips/1', undefined, 404],
  ['GET', 'slips/../state.json', undefined, 404],
])('%s %s %o is refused with what is right', async (method, path, body, status) => {
  const answer = await (await start()).handle({ method, path, body });
  expect(answer.status).toBe(status);
  expect(JSON.parse(String(answer.body)).error).not.toBe('');
});

test('whoever watches is told of every slip and every change', async () => {
  const simulator = await start();
  let changes = 0;
  simulator.onChange(() => {
    changes += 1;
  });
  await post(simulator, 'paper', { millimetres: 4_000 });
  const before = changes;
  expect(before).toBeGreaterThan(0);
  await print(simulator);
  expect(changes).toBeGreaterThan(before);
});

async function start(folder = temporaryFolder()): Promise<Simulator> {
  const simulator = await startSlipPrinterSimulator({ listen: { port: 0 }, folder, rowsPerSecond: 20_000 });
  onTestFinished(() => simulator.close());
  return simulator;
}

async function print(simulator: Simulator): Promise<void> {
  const line = openLine(simulator.address, { clock: systemClock });
  const printer = openEscPosSlipPrinter({ line, widthDots: paperDots, clock: systemClock });
  await expect.poll(() => printer.status()).not.toBe('offline');
  expect(await printer.print(slipPicture().png)).toMatchObject({ ok: true });
  await printer.close();
}

function post(simulator: Simulator, path: string, body?: unknown) {
  return simulator.handle({ method: 'POST', path, body });
}

function get(simulator: Simulator, path: string) {
  return simulator.handle({ method: 'GET', path, body: undefined });
}
