import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { states } from '../../renderer/screens/catalogue/service-guide.states.ts';
import { orientations } from '../../renderer/workshop/parameters.ts';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(1);
const longest = 'service-guide-longest';

/** What one page of a guide shows. */
interface Seen {
  readonly text: string;
  /** How far it reaches below its room, in pixels. */
  readonly below: number;
  readonly isLast: boolean;
}

const look = `(() => {
  const frame = document.querySelector('.reading');
  const blocks = [...frame.querySelectorAll(':scope > .reading-block')];
  const lowest = Math.max(...blocks.map((block) => block.getBoundingClientRect().bottom));
  return {
    text: blocks.flatMap((block) => [...block.querySelectorAll('p')]).map((p) => p.textContent).join(''),
    below: lowest - frame.getBoundingClientRect().bottom,
    isLast: document.querySelector('.turn-next') === null,
  };
})()`;

const turnOver = `document.querySelector('.turn-next').click()`;

/** The page ignores presses that come too soon after each other. Its clock is set on, so that nobody waits. */
const setClockOn = `(() => {
  const before = performance.now();
  performance.now = () => before + 600;
})()`;

async function readOn(page: Page): Promise<void> {
  const place = () => page.locator('.turn-place').innerText();
  const before = await place();
  await page.evaluate(setClockOn);
  await page.evaluate(turnOver);
  await expect.poll(place).not.toBe(before);
}

async function readAll(page: Page): Promise<readonly Seen[]> {
  const seen = [(await page.evaluate(look)) as Seen];
  while (!seen.at(-1)?.isLast) {
    await readOn(page);
    seen.push((await page.evaluate(look)) as Seen);
  }
  return seen;
}

test.for(orientations.flatMap((orientation) => [false, true].map((seated) => ({ orientation, seated }))))(
  'all of the longest guide can be read at the largest letters, page by page ($orientation, seated: $seated)',
  async ({ orientation, seated }) => {
    const how = { ...asMostSeeIt(longest), textSize: 'largest', orientation, seated } as const;
    await pages.look(how, async (page) => {
      const seen = await readAll(page);
      expect(seen.length).toBeGreaterThan(10);
      expect(Math.max(...seen.map(({ below }) => below))).toBeLessThanOrEqual(0.5);
      const read = seen.map(({ text }) => text).join('');
      const { view } = states.find(({ name }) => name === longest)?.view ?? {};
      const given = view?.screen === 'service-guide' ? view : undefined;
      const texts = [
        ...(given?.bring ?? []).map(({ text }) => text),
        ...(given?.conditions ?? []),
        ...(given?.parts ?? []),
        ...(given?.ring.numbers ?? []),
        given?.doubt ?? '',
        given?.howLong ?? '',
        given?.who ?? '',
      ];
      expect(texts.length).toBeGreaterThan(60);
      for (const text of texts) expect(read).toContain(text);
    });
  },
);

test('letters that become larger leave the page with what one was reading', async () => {
  await pages.look(asMostSeeIt('service-guide'), async (page) => {
    await readOn(page);
    const { text } = (await page.evaluate(look)) as Seen;
    const beginning = text.slice(0, 6);
    await page.evaluate(setClockOn);
    await page.evaluate(`document.querySelector('.bar-display').click()`);
    await page.locator('.overlay-dialog').waitFor();
    await page.evaluate(setClockOn);
    await page.evaluate(`document.querySelectorAll('.choices button')[2].click()`);
    await expect.poll(() => page.locator('.stage').getAttribute('data-text-size')).toBe('largest');
    const larger = (await page.evaluate(look)) as Seen;
    expect(larger.text).toContain(beginning);
    expect(larger.below).toBeLessThanOrEqual(0.5);
  });
});
