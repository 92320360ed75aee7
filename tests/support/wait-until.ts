import { setTimeout as pause } from 'node:timers/promises';

/** How long a state of the kiosk is waited for (ms). */
export const patience = 20_000;
const interval = 50;

/**
 * Waits until it is so; what does not come to be throws, with `instead`: what there is. Not vitest's own: benchmarks and the pictures
 * of the README wait too.
 */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  instead?: () => Promise<string>,
): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > deadline) {
      const found = instead ? `; there is: ${await instead()}` : '';
      throw new Error(`waited for ${what}${found}`);
    }
    await pause(interval);
  }
}
