import { expect, test } from 'vitest';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(1);

test('the same digit tapped twice in a row by a quick finger is typed twice', async () => {
  await pages.look(asMostSeeIt('second-proof'), async (page) => {
    const typed = () => page.locator('.digits').innerText();
    const digits = async () => (await typed()).replaceAll(/\D/g, '');
    // The page takes no input for a moment after it has come.
    await expect
      .poll(async () => {
        if ((await digits()) === '') await page.locator('.key-7').click();
        return digits();
      })
      .toBe('7');
    // Down and up for 80 ms each: the second press comes 160 ms after the first.
    await page.locator('.key-0').click({ clickCount: 2, delay: 80 });
    await expect.poll(digits).toBe('700');
  });
});

test('a finger that rests on the glass opens no menu of the browser', async () => {
  await pages.look(asMostSeeIt('home'), async (page) => {
    const event = `new MouseEvent('contextmenu', { bubbles: true, cancelable: true })`;
    expect(await page.evaluate(`document.querySelector('h1').dispatchEvent(${event})`)).toBe(false);
  });
});
