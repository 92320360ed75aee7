import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { impatient, lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

// A device server that lost its power says no goodbye: the connection stays open and nothing ever answers on it.
test('a connection that is open but dead is replaced by a new one, and delivers no pulse', async () => {
  const sockets: Socket[] = [];
  const address = async (simulator: string) => {
    const server = createServer((socket) => {
      sockets.push(socket);
      if (sockets.length === 1) return socket.resume();
      const { hostname, port } = new URL(simulator);
      return socket.pipe(connect(Number(port), hostname)).pipe(socket);
    });
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const { boards, works, opened } = await lockerOverTcp(withNeighbour('kerong-cu48'), { address, times: 4 });
  await expect.poll(() => sockets.length).toBe(1);
  expect(await boards.unlock({ board: 'a', lock: 1 })).toMatchObject({ error: { code: 'not-sent' } });
  await works('a', 2);
  expect(sockets).toHaveLength(2);
  expect(await opened()).toEqual(['a 2']);
});

test('a line that hears and says nothing for a while opens nothing when it does again', async () => {
  const { lineFault, boards, sees, finds, works, opened } = await lockerOverTcp(
    withNeighbour('eight-a'),
    impatient,
  );
  await sees('a', 1, 'closed');
  await lineFault('half-open');
  await finds('a', 'silent');
  await sees('a', 1, 'unknown');
  expect(await boards.unlock({ board: 'a', lock: 1 })).toMatchObject({ error: { code: 'not-sent' } });
  await lineFault('none');
  await works('b', 1);
  expect(await opened()).toEqual(['b 1']);
});
