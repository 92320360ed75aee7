import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** One kiosk's own way to a platform, which can be pulled out while the others keep theirs. */
export interface Cable {
  /** What the kiosk's configuration says in place of the platform's address. */
  readonly url: string;
  pull(): void;
  plugIn(): void;
}

export async function openCable(platformUrl: string): Promise<Cable> {
  const { hostname, port } = new URL(platformUrl);
  const ends = new Set<Socket>();
  let pulled = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => {});
      end.once('close', () => {
        ends.delete(end);
        other.destroy();
      });
    }
    if (pulled) near.destroy();
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const end of ends) end.destroy();
  };
  onTestFinished(() => {
    cut();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pull: () => {
      pulled = true;
      cut();
    },
    plugIn: () => {
      pulled = false;
    },
  };
}
