import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openSamIdReader } from '../../electron/devices/identity-reader/sam-id-reader.ts';
import { openLine } from '../../electron/devices/line/open-line.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { startIdentityReaderSimulator } from '../../scripts/simulators/identity-reader/identity-reader-simulator.ts';

// A device server that lost its power says no goodbye: the connection stays open and nothing ever answers on it.
test('a connection that is open but dead is replaced by a new one', async () => {
  const simulator = await startIdentityReaderSimulator({ listen: { port: 0 } });
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    if (sockets.length === 1) return socket.resume();
    const { hostname, port } = new URL(simulator.address);
    return socket.pipe(connect(Number(port), hostname)).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const line = openLine(`tcp://127.0.0.1:${port}`, { clock: systemClock });
  const reader = openSamIdReader({ line, sensesRemoval: true, clock: systemClock });
  onTestFinished(async () => {
    await reader.close();
    for (const socket of sockets) socket.destroy();
    server.close();
    await simulator.close();
  });
  await expect.poll(() => reader.state.kind).toBe('empty');
  expect(sockets).toHaveLength(2);
});
