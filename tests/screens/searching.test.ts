import { expect, test } from 'vitest';
import type { Workshop } from '../../renderer/workshop/workshop.ts';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(1);

test('every key asks for what has been typed so far, in order, the last text last', async () => {
  await pages.look(asMostSeeIt('find-by-words'), async (page) => {
    await page.keyboard.type('lnkx');
    await page.keyboard.press('Backspace');
    const asked = await page.evaluate(() => {
      const { workshop } = globalThis as unknown as { workshop: Workshop };
      return workshop.calls.filter(({ name }) => name === 'catalogue.search').map(({ input }) => input);
    });
    expect(asked).toEqual(['l', 'ln', 'lnk', 'lnkx', 'lnk'].map((text) => ({ text })));
    expect(await page.locator('.entered-text').innerText()).toContain('lnk');
  });
});

test('a name is shortened for the eye alone: who listens is told all of it', async () => {
  await pages.look(asMostSeeIt('find-list-longest'), async (page) => {
    const entry = page.locator('.service-entry').first();
    expect(await entry.locator('.service-name').innerText()).toMatch(/^关于本市户籍老年人.*…/s);
    expect(await entry.ariaSnapshot()).toContain('以及跨省异地就医结算备案的通知');
  });
});
