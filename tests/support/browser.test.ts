import { expect, test } from 'vitest';
import { chromiumPath, launchBrowser } from './browser.ts';

test('a Chromium that is not there is said to be missing, with what to do', () => {
  expect(() => chromiumPath({ CHANGMING_CHROMIUM: '/nowhere/chromium' })).toThrow(
    "no Chromium at /nowhere/chromium: install Debian's chromium or set CHANGMING_CHROMIUM to one",
  );
});

test('the browser shows a page', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setContent('<h1>长明</h1>');
  expect(await page.innerText('h1')).toBe('长明');
  await browser.close();
});
