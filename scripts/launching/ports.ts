import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFree, reservePort } from './reserve-port.ts';

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
 * that a bookmark and a half-finished print find the same address again), else any free one. Remembers them, and keeps them from other
 * starts until this process ends or calls `release`. A port asked for that is taken is returned as `taken`.
 */
export async function choosePorts(
  dataFolder: string,
  asked: Partial<Record<PortName, number | undefined>>,
): Promise<{ readonly ports: Ports; readonly release: () => void } | { readonly taken: number }> {
  const remembered = readRemembered(dataFolder);
  const chosen: Partial<Record<PortName, number>> = {};
  const reserved: (() => void)[] = [];
  for (const name of portNames) {
    const wish = asked[name];
    if (wish !== undefined && !(await isFree(wish))) return { taken: wish };
    if (wish !== undefined) {
      chosen[name] = wish;
      continue;
    }
    const { port, release } = await reservePort(remembered[name], Object.values(asked));
    chosen[name] = port;
    reserved.push(release);
  }
  const ports = chosen as Ports;
  writeFileSync(join(dataFolder, fileName), `${JSON.stringify(ports, null, 2)}\n`);
  const release = () => {
    for (const each of reserved) each();
  };
  return { ports, release };
}

function readRemembered(dataFolder: string): Partial<Record<PortName, number>> {
  try {
    const value = JSON.parse(readFileSync(join(dataFolder, fileName), 'utf8'));
    return Object.fromEntries(
      portNames.filter((name) => isPort(value?.[name])).map((name) => [name, value[name]]),
    );
  } catch {
    // The first start, or a file cut short: other ports do no harm.
    return {};
  }
}

function isPort(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < 65_536;
}
