import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A platform that takes every loss report at once, and notes which and when. */
export interface OutboxPlatform {
  readonly url: string;
  /** Idempotency keys in the order in which they came. */
  readonly keys: readonly string[];
  /** When each came, in ms of `performance.now()`. */
  readonly times: readonly number[];
  /** How many connections were opened, also before what was forgotten. */
  connections(): number;
  forget(): void;
  close(): Promise<void>;
}

export async function startOutboxPlatform(): Promise<OutboxPlatform> {
  const keys: string[] = [];
  const times: number[] = [];
  let connections = 0;
  const answer = JSON.stringify({ ended: true, notified: null });
  const headers = { 'content-type': 'application/json', 'content-length': answer.length };
  const server = createServer((request, response) => {
    keys.push(String(request.headers['idempotency-key']));
    times.push(performance.now());
    request.resume();
    request.once('end', () => response.writeHead(200, headers).end(answer));
  });
  server.on('connection', () => {
    connections += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys,
    times,
    connections: () => connections,
    forget: () => {
      keys.length = 0;
      times.length = 0;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
