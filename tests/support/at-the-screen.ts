import { onTestFinished } from 'vitest';
import { type AtTheScreen, openScreen } from './open-screen.ts';
import { sharedBrowser } from './shared-browser.ts';

export { type AtTheScreen, words } from './open-screen.ts';

/** Opens the kiosk's page at home, in portrait, with nothing kept from before; closed when the test is over. */
export async function stepUpTo(kioskUrl: string): Promise<AtTheScreen> {
  const screen = await openScreen(await sharedBrowser(), kioskUrl);
  onTestFinished(() => screen.close());
  return screen;
}
