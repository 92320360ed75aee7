import { expect, test } from 'vitest';
import { chromiumPath, chromiumWithoutWindows, launchBrowser, wholeChromiumPath } from './browser.ts';

test('a Chromium that is not there is said to be missing, with what to do', () => {
  expect(() => chromiumPath({ CHANGMING_CHROMIUM: '/nowhere/chromium' })).toThrow(
    "no Chromium at /nowhere/chromium: install Debian's chromium or set CHANGMING_CHROMIUM to one",
  );
});

test.each([false, true])('the browser shows a page, with windows: %s', async (whole) => {
  const browser = await launchBrowser({ whole });
  const page = await browser.newPage();
  await page.setContent('<h1>长明</h1>');
  expect(await page.innerText('h1')).toBe('长明');
  await browser.close();
});

test('what residents stand before is the whole Chromium, or the one that was named', () => {
  expect(wholeChromiumPath()).not.toBe(chromiumWithoutWindows);
});
