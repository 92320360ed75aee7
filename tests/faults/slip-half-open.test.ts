import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { startSlipPrinterSimulator } from '../../scripts/simulators/slip-printer/slip-printer-simulator.ts';
import { fastClock } from '../support/fast-clock.ts';
import { paperDots, slipPicture } from '../support/slip-picture.ts';
import { slipPrinterOverTcp } from '../support/slip-printer-at-simulator.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a printer that keeps its connection and hears nothing is offline, and prints again when it hears', async () => {
  const { printer, fault, says, state } = await slipPrinterOverTcp({ times: 3 });
  await says('ready');
  await fault('half-open');
  expect(await printer.status()).toBe('offline');
  expect(await printer.print(slipPicture().png)).toEqual({
    ok: false,
    error: { code: 'not-printed', reason: 'offline' },
  });
  await fault('none');
  await says('ready');
  expect((await printer.print(slipPicture().png)).ok).toBe(true);
  expect(state().slips).toHaveLength(1);
});

// A printer that lost its power says no goodbye: the connection stays open and nothing ever comes back on it.
test('a connection that died is replaced by a new one, and the slip that was asked for is printed once', async () => {
  const simulator = await startSlipPrinterSimulator({
    listen: { port: 0 },
    folder: temporaryFolder(),
    rowsPerSecond: 20_000,
  });
  const ways: { readonly near: Socket; readonly far: Socket }[] = [];
  const server = createServer((near) => {
    const { hostname, port } = new URL(simulator.address);
    const far = connect(Number(port), hostname);
    ways.push({ near, far });
    for (const end of [near, far]) end.on('error', () => end.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const line = openLine(`tcp://127.0.0.1:${port}`, { clock: systemClock });
  const printer = openEscPosSlipPrinter({ line, widthDots: paperDots, clock: fastClock(3) });
  onTestFinished(async () => {
    await printer.close();
    for (const { near, far } of ways) {
      near.destroy();
      far.destroy();
    }
    server.close();
    await simulator.close();
  });
  await expect.poll(() => printer.status()).toBe('ready');
  const [dead] = ways;
  dead?.near.unpipe();
  dead?.far.unpipe();
  dead?.near.resume();
  dead?.far.resume();
  expect(await printer.print(slipPicture().png)).toEqual({ ok: true, value: undefined });
  expect(ways).toHaveLength(2);
  expect(simulator.state()).toMatchObject({ slips: [{ number: 1, cut: true }] });
});
