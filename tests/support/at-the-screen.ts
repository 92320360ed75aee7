import type { Browser } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type AtTheScreen, openScreen } from './open-screen.ts';

export { type AtTheScreen, words } from './open-screen.ts';

/** Opens the kiosk's page at home, in portrait, in a browser of its own that is closed when the test is over. */
export async function stepUpTo(kioskUrl: string, sharedBrowser?: Browser): Promise<AtTheScreen> {
  const browser = sharedBrowser ?? (await launchBrowser());
  if (!sharedBrowser) onTestFinished(() => browser.close());
  const screen = await openScreen(browser, kioskUrl);
  onTestFinished(() => screen.close());
  return screen;
}
