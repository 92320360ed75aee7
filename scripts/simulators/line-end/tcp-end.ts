import { createServer, type Socket } from 'node:net';
import type { LineEnd } from './line-end.ts';

/** A serial device server with one device: it serves one connection, and a new one takes the place of the old. */
export async function tcpEnd(wantedPort: number): Promise<LineEnd> {
  const byteListeners: ((bytes: Uint8Array) => void)[] = [];
  const connectionListeners: (() => void)[] = [];
  let peer: Socket | undefined;
  const tell = (): void => {
    for (const listener of connectionListeners) listener();
  };
  const server = createServer({ noDelay: true }, (socket) => {
    peer?.destroy();
    peer = socket;
    socket.on('data', (bytes) => {
      for (const listener of byteListeners) listener(bytes);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (peer !== socket) return;
      peer = undefined;
      tell();
    });
    tell();
  });
  let port = wantedPort;
  const plugIn = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (server.listening) return resolve();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        const address = server.address();
        if (address && typeof address === 'object') port = address.port;
        resolve();
      });
    });
  const unplug = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    peer?.destroy();
    await closed;
  };
  await plugIn();
  return {
    get address() {
      return `tcp://127.0.0.1:${port}`;
    },
    get connected() {
      return peer !== undefined;
    },
    onBytes: (listener) => void byteListeners.push(listener),
    onConnection: (listener) => void connectionListeners.push(listener),
    write: (bytes) => void peer?.write(bytes),
    unplug,
    plugIn,
    close: unplug,
  };
}
