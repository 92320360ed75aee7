import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

let present: Promise<Browser> | undefined;

/**
 * One Chromium for all tests of this process, for starting it costs more than what most do in it. Everybody opens a context
 * of their own and closes that. Nobody closes the browser: it is driven over a pipe and ends with the process.
 */
export async function sharedBrowser(): Promise<Browser> {
  const before = present;
  const browser = await before?.catch(() => undefined);
  // Whoever came at the same time may have started the next one already.
  if (!browser?.isConnected() && present === before) present = launchBrowser();
  return present ?? sharedBrowser();
}
