import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { openEscPosSlipPrinter } from '../../electron/devices/slip-printer/escpos-slip-printer.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { createEscPosListener } from '../../scripts/simulators/slip-printer/escpos-listener.ts';
import { fastClock } from '../support/fast-clock.ts';
import { paperDots, slipPicture } from '../support/slip-picture.ts';

// Some printers answer GS r when they receive it, and not in its turn.
test('a printer that says "done" before paper can have moved is looked at again, and its paper has ended', async () => {
  let cutAt = Number.POSITIVE_INFINITY;
  const answer = (socket: Socket) => {
    const hear = createEscPosListener();
    return (bytes: Uint8Array): void => {
      for (const heard of hear(bytes)) {
        if (heard.kind === 'say-done') socket.write(Uint8Array.of(0x00));
        if (heard.kind === 'cut') cutAt = performance.now();
        const paperHasEnded = performance.now() > cutAt + 100;
        if (heard.kind === 'status')
          socket.write(Uint8Array.of(heard.question === 2 && paperHasEnded ? 0x32 : 0x12));
      }
    };
  };
  const server = createServer((socket) => socket.on('data', answer(socket)).on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = openLine(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, { clock: systemClock });
  // The kiosk's time runs slowly, so that this machine is quicker than any paper.
  const printer = openEscPosSlipPrinter({ line, widthDots: paperDots, clock: fastClock(0.2) });
  onTestFinished(async () => {
    await printer.close();
    server.close();
  });
  await expect.poll(() => printer.status()).toBe('ready');
  expect(await printer.print(slipPicture('LONG', 30).png)).toEqual({
    ok: false,
    error: { code: 'unknown', reason: 'paper-out' },
  });
});
