import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { SerialPort } from 'serialport';
import { parseLineAddress } from './line-address.ts';

/** A port of this machine that a device may be plugged into. */
export interface PortOfMachine {
  /** As the configuration writes it. */
  readonly line: string;
  readonly path: string;
  /** What its plug says of it. */
  readonly maker: string | undefined;
  readonly kind: 'serial' | 'printer';
  /** Whether the kiosk's user may open it. */
  readonly isPermitted: boolean;
}

const printersFolder = '/dev/usb';

/** Serial ports and USB printers that the system knows of, the built-in ones of old boards included. */
export async function listPorts(): Promise<readonly PortOfMachine[]> {
  // Where udev is missing there is no list.
  const serial = await SerialPort.list().catch(() => []);
  return [
    ...serial.map(({ path, manufacturer }) => portOf('serial', path, manufacturer)),
    ...printers().map((name) => portOf('printer', `${printersFolder}/${name}`, undefined)),
  ];
}

/** Whether both name the same node, also where one of them is a link such as /dev/serial/by-id/…. */
export function isSameLine(one: string, other: string): boolean {
  const path = nodeOf(one);
  return one === other || (path !== undefined && path === nodeOf(other));
}

function portOf(kind: PortOfMachine['kind'], path: string, maker: string | undefined): PortOfMachine {
  const line = kind === 'serial' ? `serial:${path}?baud=115200` : `file:${path}`;
  return { kind, path, maker, line, isPermitted: mayOpen(path) };
}

function printers(): readonly string[] {
  try {
    return readdirSync(printersFolder)
      .filter((name) => /^lp\d+$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

function mayOpen(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nodeOf(line: string): string | undefined {
  const address = parseLineAddress(line);
  if (!address.ok || address.value.kind === 'tcp') return undefined;
  try {
    return realpathSync(address.value.path);
  } catch {
    return address.value.path;
  }
}
