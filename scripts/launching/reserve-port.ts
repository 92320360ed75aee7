import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to whoever connects or listens without naming one (from 32768 on Linux, from 49152 elsewhere):
 * between the choice and its use nobody is given one of these by chance.
 */
const [first, count] = [20_000, 12_000];

/**
 * Chooses a free TCP port on 127.0.0.1 and keeps it from everybody else who chooses one so, until this process ends or calls `release`.
 * `wish` first, none of `except`. The same number is held as a UDP port, which leaves nothing behind, however a process ends.
 */
export async function reservePort(
  wish?: number,
  except: readonly (number | undefined)[] = [],
): Promise<{ readonly port: number; readonly release: () => void }> {
  const start = Math.floor(Math.random() * count);
  const ports = Array.from({ length: count }, (_, step) => first + ((start + step) % count));
  for (const port of wish === undefined ? ports : [wish, ...ports]) {
    const release = except.includes(port) ? undefined : await hold(port);
    if (release && (await isFree(port))) return { port, release };
    release?.();
  }
  throw new Error(`no port is free between ${first} and ${first + count}`);
}

/** Whether nobody listens there. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Undefined: somebody else holds it. */
function hold(port: number): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4').unref();
    socket.once('error', () => {
      socket.close();
      resolve(undefined);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => resolve(() => socket.close()));
  });
}
