import { connect as connectSocket } from 'node:net';
import type { Connect } from './line.ts';

/** How long a connection may be idle before the operating system asks whether the other end is still there, in ms. */
const keepAliveAfter = 5_000;

/** Connections to a serial device server, a printer's port 9100, or a simulator. */
export function tcpConnection(host: string, port: number): Connect {
  return (events) => {
    let ended = false;
    const lost = (reason: string): void => {
      if (ended) return;
      ended = true;
      socket.destroy();
      events.lost(reason);
    };
    const socket = connectSocket({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveAfter,
    });
    socket.on('connect', () => {
      if (!ended) events.opened();
    });
    socket.on('data', (bytes) => {
      if (!ended) events.bytes(bytes);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.name));
    socket.on('end', () => lost('closed by the other end'));
    socket.on('close', () => lost('closed'));
    return {
      write: (bytes, taken) =>
        void socket.write(bytes, (error) => {
          if (!error) taken();
        }),
      close: (how) => {
        ended = true;
        // Bytes that the other end does not read would be offered to it for minutes after an orderly end.
        if (socket.writableLength > 0 || how === 'forgetting') socket.resetAndDestroy();
        else socket.destroy();
        return Promise.resolve();
      },
    };
  };
}
