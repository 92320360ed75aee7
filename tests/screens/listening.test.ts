import { expect, test } from 'vitest';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(1);

/** Counts the tones that the page has its loudspeaker play. */
const listen = `
  window.heard = 0;
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    window.heard += 1;
    start.apply(this, when);
  };`;

test('staff hear the volume that they are about to choose, and nothing at none', async () => {
  await pages.look(asMostSeeIt('settings-one-volume'), async (page) => {
    await page.evaluate(listen);
    const heard = () => page.evaluate<number>('window.heard');
    const listenAgain = async () => {
      await page.locator('.staff-actions .button:not(.action-back)').first().click();
      return heard();
    };
    // The page takes no input for a moment after it has come.
    await expect.poll(listenAgain).toBeGreaterThan(0);
    const before = await heard();
    await page.locator('.key-0').click();
    await expect.poll(() => page.locator('.digits').innerText()).toContain('0');
    await listenAgain();
    expect(await heard()).toBe(before);
  });
});
