import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A USB stick that the system has mounted. */
export interface Stick {
  /** Where it is mounted. */
  readonly folder: string;
  /** As people know it: its label. */
  readonly name: string;
}

const usualRoots = ['/media', '/run/media', '/mnt'] as const;

/** What is mounted below these roots from a device. Nothing where the system has no such list. */
export function findSticks(mounts = '/proc/mounts', roots: readonly string[] = usualRoots): readonly Stick[] {
  return mountsIn(mounts)
    .filter(({ device }) => device.startsWith('/dev/'))
    .filter(({ folder }) => roots.some((root) => folder === root || folder.startsWith(`${root}/`)))
    .map(({ folder }) => ({ folder, name: basename(folder) }));
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
