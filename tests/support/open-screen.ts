import type { Browser, Page } from 'playwright-core';
import page from '../../assets/locales/zh-CN/page.json' with { type: 'json' };
import signIn from '../../assets/locales/zh-CN/staff/signIn.json' with { type: 'json' };
import { patience, waitUntil } from './wait-until.ts';

/** What stands on the screen, in the words of the Chinese page: `words.confirm.title`. */
export const words = page;

/** Somebody at the kiosk: sees titles, taps words. What does not come to be within 20 s throws. */
export interface AtTheScreen {
  readonly page: Page;
  /** How often they have tapped so far. */
  taps(): number;
  /** Waits until a screen with this title is there. */
  sees(title: string): Promise<void>;
  /** Waits until these words stand anywhere on the screen. */
  reads(text: string): Promise<void>;
  /** Taps the control with these words, as often as it takes until the screen has moved on from the present title. */
  tap(control: string): Promise<void>;
  /** Taps the control with these words until it is no longer there, where the title may stay, or change by itself. */
  presses(control: string): Promise<void>;
}

/**
 * Opens the kiosk's page in portrait and comes home. The caller closes it. `scale`: picture points for each point of
 * the screen, which has 1080 × 1920.
 */
export async function openScreen(
  browser: Browser,
  kioskUrl: string,
  { scale = 1 }: { readonly scale?: number } = {},
): Promise<AtTheScreen & { close(): Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    deviceScaleFactor: scale,
  });
  try {
    const screen = await context.newPage();
    await screen.goto(kioskUrl);
    const resident = atTheScreen(screen);
    await comeHome(resident);
    return { ...resident, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

function atTheScreen(screen: Page): AtTheScreen {
  let count = 0;
  const heading = screen.getByRole('heading', { level: 1 });
  const title = async () => plain((await heading.first().textContent({ timeout: patience })) ?? '');
  const text = async () => plain((await screen.locator('body').textContent()) ?? '');
  return {
    page: screen,
    taps: () => count,
    sees: (expected) =>
      waitUntil(async () => (await title()) === plain(expected), `the title ${expected}`, title),
    reads: (expected) => waitUntil(async () => (await text()).includes(plain(expected)), expected, text),
    tap: async (name) => {
      const before = await title();
      count += 1;
      // Input is ignored for a moment after each change of page, so one press may not be heard.
      const movesOn = async () => {
        if ((await title()) !== before) return true;
        await press(screen, name);
        return (await title()) !== before;
      };
      await waitUntil(movesOn, `another screen after a tap on ${name}`, title);
    },
    presses: async (name) => {
      count += 1;
      await control(screen, name).waitFor({ timeout: patience });
      const isGone = async () => {
        await press(screen, name);
        return !(await control(screen, name).isVisible());
      };
      await waitUntil(isGone, `the end of ${name}`, text);
    },
  };
}

/** Whoever was here before may have left in the middle of something. */
async function comeHome({ page: screen }: AtTheScreen): Promise<void> {
  const isHome = async () => {
    for (const leave of [words.bar.finish, words.bar.home]) {
      if (await control(screen, leave).isVisible()) await press(screen, leave);
    }
    // A kiosk that is nobody's yet has no other home.
    const first = control(screen, signIn.firstStart.begin);
    return (await first.isVisible()) || control(screen, words.home.card.begin).isVisible();
  };
  // The first screen stands in the page's HTML already; the hour is there once the kiosk has spoken.
  await screen.locator('.header-moment').waitFor({ timeout: patience });
  await waitUntil(isHome, 'home', async () => (await screen.locator('body').textContent()) ?? '');
}

function control(screen: Page, name: string) {
  return screen.getByRole('button', { name: plain(name) }).first();
}

/** A press that finds no control is no failure: the screen may just have moved on. */
async function press(screen: Page, name: string): Promise<void> {
  await control(screen, name)
    .click({ timeout: 1_000 })
    .catch(() => {});
}

/** Without the marks where a line may break. */
function plain(text: string): string {
  return text.replaceAll('|', '').replaceAll(/\s+/g, '');
}
