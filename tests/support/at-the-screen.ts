import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import page from '../../assets/locales/zh-CN/page.json' with { type: 'json' };
import { launchBrowser } from './browser.ts';

/** What stands on the screen, in the words of the Chinese page: `words.confirm.title`. */
export const words = page;

/** Somebody at the kiosk: sees titles, taps words. */
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
  /** Taps the control with these words until it is no longer there, where the title may stay. */
  presses(control: string): Promise<void>;
}

const patience = 20_000;

/** Opens the kiosk's page at home, in portrait, in a browser of its own that is closed when the test is over. */
export async function stepUpTo(kioskUrl: string, sharedBrowser?: Browser): Promise<AtTheScreen> {
  const browser = sharedBrowser ?? (await launchBrowser());
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  const screen = await context.newPage();
  onTestFinished(async () => {
    await context.close();
    if (!sharedBrowser) await browser.close();
  });
  await screen.goto(kioskUrl);
  let count = 0;
  const heading = screen.getByRole('heading', { level: 1 });
  const title = async () => plain((await heading.first().textContent({ timeout: patience })) ?? '');
  const control = (name: string) => screen.getByRole('button', { name: plain(name) }).first();

  // Whoever was here before may have left in the middle of something.
  await title();
  await expect
    .poll(
      async () => {
        for (const leave of [words.bar.finish, words.bar.home]) {
          if (await control(leave).isVisible())
            await control(leave)
              .click({ timeout: 1_000 })
              .catch(() => {});
        }
        return control(words.home.card.begin).isVisible();
      },
      { timeout: patience },
    )
    .toBe(true);

  return {
    page: screen,
    taps: () => count,
    sees: (expected) => expect.poll(title, { timeout: patience }).toBe(plain(expected)),
    reads: (text) =>
      expect
        .poll(async () => plain((await screen.locator('body').textContent()) ?? ''), { timeout: patience })
        .toContain(plain(text)),
    tap: async (name) => {
      const before = await title();
      count += 1;
      // Input is ignored for a moment after each change of page, so one press may not be heard.
      await expect
        .poll(
          async () => {
            if ((await title()) !== before) return true;
            await control(name)
              .click({ timeout: 1_000 })
              .catch(() => {});
            return (await title()) !== before;
          },
          { timeout: patience },
        )
        .toBe(true);
    },
    presses: async (name) => {
      count += 1;
      await control(name).waitFor({ timeout: patience });
      await expect
        .poll(
          async () => {
            await control(name)
              .click({ timeout: 1_000 })
              .catch(() => {});
            return control(name).isVisible();
          },
          { timeout: patience },
        )
        .toBe(false);
    },
  };
}

/** Without the marks where a line may break. */
function plain(text: string): string {
  return text.replaceAll('|', '').replaceAll(/\s+/g, '');
}
