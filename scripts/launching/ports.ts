import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export const portNames = [
  'kiosk',
  'panel',
  'gateway',
  'identityReader',
  'codeScanner',
  'cardPrinter',
  'slipPrinter',
  'locker',
] as const;
export type PortName = (typeof portNames)[number];
export type Ports = Readonly<Record<PortName, number>>;

const fileName = 'ports.json';

/**
 * A port on 127.0.0.1 for each part: the one asked for, else the one of the last start where it is still free (so
 * that a bookmark and a half-finished print find the same address again), else any free one. Remembers them.
 * A port asked for that is taken is returned as `taken`.
 */
export async function choosePorts(
  dataFolder: string,
  asked: Partial<Record<PortName, number | undefined>>,
): Promise<Ports | { readonly taken: number }> {
  const remembered = readRemembered(dataFolder);
  const chosen: Partial<Record<PortName, number>> = {};
  for (const name of portNames) {
    const wish = asked[name];
    if (wish !== undefined && !(await isFree(wish))) return { taken: wish };
    const used = new Set([...Object.values(chosen), ...Object.values(asked)]);
    chosen[name] = wish ?? (await freePort(remembered[name], used));
  }
  const ports = chosen as Ports;
  writeFileSync(join(dataFolder, fileName), `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

async function freePort(
  remembered: number | undefined,
  used: ReadonlySet<number | undefined>,
): Promise<number> {
  if (remembered !== undefined && !used.has(remembered) && (await isFree(remembered))) return remembered;
  for (;;) {
    const port = await listenOnce(0);
    if (port !== undefined && !used.has(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

/** Listens for a moment on 127.0.0.1; the port it got, undefined when it is taken. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

function readRemembered(dataFolder: string): Partial<Record<PortName, number>> {
  try {
    const value = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'));
    return Object.fromEntries(
      portNames.filter((name) => Number.isInteger(value?.[name])).map((name) => [name, value[name]]),
    );
  } catch {
    // The first start, or a file cut short: other ports do no harm.
    return {};
  }
}
