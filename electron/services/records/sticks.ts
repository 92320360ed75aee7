import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A USB stick that the system has mounted. */
export interface Stick {
  /** Where it is mounted. */
  readonly folder: string;
  /** As people know it: its label. */
  readonly name: string;
}

const usualRoots = ['/media', '/run/media', '/mnt'] as const;

/** What is mounted below these roots from a device that can be pulled. Nothing where the system has no such list. */
export function findSticks(
  mounts = '/proc/mounts',
  roots: readonly string[] = usualRoots,
  blockDevices = '/sys/class/block',
): readonly Stick[] {
  return mountsIn(mounts)
    .filter(({ device }) => device.startsWith('/dev/'))
    .filter(({ folder }) => roots.some((root) => folder === root || folder.startsWith(`${root}/`)))
    .filter(({ device }) => !isBuiltIn(join(blockDevices, basename(device))))
    .map(({ folder }) => ({ folder, name: basename(folder) }));
}

/** Many sticks call themselves not removable: for them the USB speaks. Of what nothing is known may be one. */
function isBuiltIn(blockDevice: string): boolean {
  try {
    const device = realpathSync(blockDevice);
    const disk = existsSync(join(device, 'partition')) ? dirname(device) : device;
    const isRemovable = readFileSync(join(disk, 'removable'), 'utf8').trim() === '1';
    return !isRemovable && !/\/usb\d+\//.test(device);
  } catch {
    return false;
  }
}

function mountsIn(path: string): readonly { readonly device: string; readonly folder: string }[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [device, folder] = line.split(' ');
    return device && folder ? [{ device, folder: unescaped(folder) }] : [];
  });
}

/** proc(5): spaces and such stand as three octal digits. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}
