import { stat } from 'node:fs/promises';
import type { Clock } from '../../foundation/clock.ts';

/** How often the device node is looked at, in ms. */
const nodeCheckInterval = 1_000;

/** Calls `gone` once when `path` no longer leads to the device that it leads to now. */
export function watchNode(path: string, clock: Clock, gone: () => void): () => void {
  let stopped = false;
  let cancel = (): void => {};
  const look = async (): Promise<void> => {
    const node = await nodeAt(path);
    if (stopped) return;
    first ??= node;
    if (node === undefined || node !== first) return gone();
    cancel = clock.after(nodeCheckInterval, () => void look());
  };
  let first: string | undefined;
  void look();
  return () => {
    stopped = true;
    cancel();
  };
}

async function nodeAt(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, rdev } = await stat(path);
    return `${dev}:${ino}:${rdev}`;
  } catch {
    return undefined;
  }
}
