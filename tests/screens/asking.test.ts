import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Workshop } from '../../renderer/workshop/workshop.ts';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';
import { show } from './workshop-pages.ts';

const pages = workshopBrowser(1);

const inEnglish = { ...asMostSeeIt('leave-question'), language: 'en' } as const;

/** The texts that the kiosk was told while the question was written. */
const drafts = (page: Page) =>
  page.evaluate(() => {
    const { workshop } = globalThis as unknown as { workshop: Workshop };
    return workshop.calls
      .filter(({ name }) => name === 'questions.draft')
      .map(({ input }) => (input as { readonly text: string }).text);
  });
const field = (page: Page) => page.locator('.entered-text > [aria-hidden]').innerText();
const goOn = (page: Page) => page.locator('.action-main').count();

/** Presses until it was heard: the page takes no input for a moment after it has come. */
async function press(page: Page, selector: string, until: string): Promise<void> {
  await expect
    .poll(async () => {
      if ((await page.locator(until).count()) === 0) await page.locator(selector).click();
      return page.locator(until).count();
    })
    .toBeGreaterThan(0);
}

describe('a question', () => {
  test('is known to the kiosk at each change, so that going back loses nothing of it', async () => {
    await pages.look(asMostSeeIt('leave-question-searched'), async (page) => {
      await page.keyboard.type('lao');
      expect(await drafts(page)).toEqual([]);
      await page.keyboard.press('Space');
      await page.keyboard.press('Backspace');
      expect(await drafts(page)).toEqual(['孙子上小学老', '孙子上小学']);
    });
  });

  test('goes nowhere while letters wait to become Chinese, and says what to do first', async () => {
    await pages.look(asMostSeeIt('leave-question-searched'), async (page) => {
      expect(await goOn(page)).toBe(1);
      await page.keyboard.type('lao');
      expect(await goOn(page)).toBe(0);
      expect(await field(page)).toContain('先点一个字');
      await page.keyboard.press('Space');
      expect(await goOn(page)).toBe(1);
      expect(await field(page)).not.toContain('先点一个字');
      await page.keyboard.type('v');
      expect(await field(page)).toContain('没有这样的拼音');
      expect(await goOn(page)).toBe(0);
      await page.keyboard.press('Backspace');
      expect(await goOn(page)).toBe(1);
    });
  });

  test('goes nowhere while strokes wait to become a character', async () => {
    await pages.look(asMostSeeIt('leave-question-searched'), async (page) => {
      const pad = await page.locator('.writing-pad').boundingBox();
      if (!pad) throw new Error('there is no pad');
      const stroke = async () => {
        await page.mouse.move(pad.x + 100, pad.y + 200);
        await page.mouse.down();
        await page.mouse.move(pad.x + 300, pad.y + 200, { steps: 5 });
        await page.mouse.up();
        return goOn(page);
      };
      await expect.poll(stroke).toBe(0);
      expect(await field(page)).toContain('先点一个字');
      await page.getByRole('button', { name: '重写' }).click();
      expect(await goOn(page)).toBe(1);
    });
  });

  test('is not kept back by letters for which there is no room', async () => {
    await pages.look(asMostSeeIt('leave-question-longest'), async (page) => {
      await page.keyboard.press('Backspace');
      await page.keyboard.type('laonianka');
      expect(await goOn(page)).toBe(0);
      const lao = page.locator('.candidate').getByText('老', { exact: true });
      await expect
        .poll(async () => {
          await lao.click();
          return goOn(page);
        })
        .toBe(1);
    });
  });

  test.each(['.way-hand', '.way-pinyin'])('may hold digits and marks, from %s too', async (way) => {
    await pages.look(asMostSeeIt('leave-question'), async (page) => {
      await press(page, way, `${way}[aria-pressed=true]`);
      await press(page, '.to-digits', '.digit-keys');
      for (const key of ['6', '5', '？']) await page.getByRole('button', { name: key, exact: true }).click();
      expect(await drafts(page)).toEqual(['6', '65', '65？']);
      await page.locator('.key-back').click();
      expect(await page.locator(`${way}[aria-pressed=true]`).count()).toBe(1);
    });
  });

  test('takes digits and marks from a keyboard, the marks as Chinese writes them', async () => {
    await pages.look(asMostSeeIt('leave-question'), async (page) => {
      await page.keyboard.type('65,.?');
      expect((await drafts(page)).at(-1)).toBe('65，。？');
      await page.keyboard.type('lao?');
      expect((await drafts(page)).at(-1)).toBe('65，。？');
    });
  });

  test('is written in letters where the page is in English', async () => {
    await pages.look(inEnglish, async (page) => {
      await page.keyboard.type('how much?');
      expect((await drafts(page)).at(-1)).toBe('how much?');
      expect(await goOn(page)).toBe(1);
    });
  });

  test('has a space bar and marks among the letters in English', async () => {
    await pages.look(inEnglish, async (page) => {
      await expect
        .poll(async () => {
          if ((await drafts(page)).length === 0) await page.locator('.key-a').click();
          return drafts(page);
        })
        .toEqual(['a']);
      await page.locator('.key-space').click();
      for (const key of ['b', '?', '.']) await page.getByRole('button', { name: key, exact: true }).click();
      expect((await drafts(page)).at(-1)).toBe('a b?.');
    });
  });
});

describe('an answer', () => {
  const answer = '带身份证和户口簿来就行，不收钱。';
  const isShown = async (page: Page) => (await page.locator('body').innerText()).includes(answer);

  test('arrives covered, is shown by a tap, and covered by another', async () => {
    await pages.look(asMostSeeIt('question-answer'), async (page) => {
      expect(await isShown(page)).toBe(false);
      await press(page, '.show-covered', '.question-answer');
      expect(await isShown(page)).toBe(true);
      await page.getByRole('button', { name: '遮住' }).click();
      expect(await isShown(page)).toBe(false);
    });
  });

  test('names the service that it is about no sooner', async () => {
    await pages.look(asMostSeeIt('question-answer-service'), async (page) => {
      expect(await page.locator('body').innerText()).not.toContain('居住证办理');
      expect(await goOn(page)).toBe(0);
      await press(page, '.show-covered', '.question-answer');
      expect(await page.locator('body').innerText()).toContain('居住证办理');
    });
  });

  test('covers itself again after half a minute', async () => {
    await pages.look(asMostSeeIt('question-answer'), async (page) => {
      await page.clock.install();
      await show(page, asMostSeeIt('question-answer'));
      await press(page, '.show-covered', '.question-answer');
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1));
      await page.clock.fastForward(15_000);
      expect(await isShown(page)).toBe(true);
      await page.clock.fastForward(15_000);
      expect(await isShown(page)).toBe(false);
    });
  });
});
