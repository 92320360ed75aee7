import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openSerialPair } from '../../../tests/support/serial-pair.ts';
import { systemClock } from '../../foundation/clock.ts';
import type { Line } from './line.ts';
import { openLine } from './open-line.ts';

const bytes = Uint8Array.from({ length: 1295 }, (_, index) => index % 256);

test('bytes go both ways over a serial line, control characters unharmed', async () => {
  const pair = await openSerialPair();
  onTestFinished(() => pair.close());
  const kiosk = open(`serial:${pair.kioskPath}?baud=115200`);
  const device = open(`serial:${pair.devicePath}`);
  await connected(kiosk);
  await connected(device);
  const atKiosk = collect(kiosk);
  const atDevice = collect(device);
  kiosk.write(bytes);
  device.write(bytes);
  await expect.poll(() => [atKiosk(), atDevice()]).toEqual([bytes, bytes]);
});

test('a serial line whose device was pulled out is lost, and connected again when it comes back', async () => {
  const pair = await openSerialPair();
  onTestFinished(() => pair.close());
  const kiosk = open(`serial:${pair.kioskPath}`);
  await connected(kiosk);
  await pair.unplug();
  await expect.poll(() => kiosk.state).toBe('lost');
  await pair.replug();
  await connected(kiosk);
  const device = open(`serial:${pair.devicePath}`);
  await connected(device);
  const atKiosk = collect(kiosk);
  device.write(bytes);
  await expect.poll(() => atKiosk()).toEqual(bytes);
});

test('a device that appears only after the kiosk started is found', async () => {
  const pair = await openSerialPair();
  onTestFinished(() => pair.close());
  await pair.unplug();
  const kiosk = open(`serial:${pair.kioskPath}`);
  await pair.replug();
  await connected(kiosk);
});

test.each([
  [undefined, 'end'],
  ['forgetting' as const, 'ECONNRESET'],
])('a TCP line that is reopened (%s) tells its server %s', async (how, told) => {
  const ends: string[] = [];
  const server = createServer((socket) => {
    socket.on('end', () => ends.push('end'));
    socket.on('error', (error: NodeJS.ErrnoException) => ends.push(error.code ?? ''));
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const line = open(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await connected(line);
  line.write(Uint8Array.of(1));
  await line.flushed();
  line.reopen(how);
  await expect.poll(() => ends).toEqual([told]);
});

test('a TCP line survives the end of its server', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket.on('data', (data) => socket.write(data))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const line = open(`tcp://127.0.0.1:${port}`);
  await connected(line);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
  await expect.poll(() => line.state).toBe('lost');

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  await connected(line);
  const echoed = collect(line);
  line.write(bytes);
  await expect.poll(() => echoed()).toEqual(bytes);
  line.reopen();
  await expect.poll(() => line.state).toBe('lost');
  await connected(line);
});

function open(uri: string): Line {
  const line = openLine(uri, { clock: systemClock });
  onTestFinished(() => line.close());
  return line;
}

async function connected(line: Line): Promise<void> {
  await expect.poll(() => line.state).toBe('connected');
}

function collect(line: Line): () => Uint8Array {
  let received: Uint8Array<ArrayBufferLike> = new Uint8Array();
  line.onBytes((chunk) => {
    received = Uint8Array.from([...received, ...chunk]);
  });
  return () => received;
}
