import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of its own, without scripts, network or memory, for one document. */
export async function openBlankPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    acceptDownloads: false,
    serviceWorkers: 'block',
    ...options,
  });
  await context.route('**/*', (route) => route.abort());
  return context.newPage();
}

/** Loads a document and waits until its fonts are there. */
export async function showDocument(page: Page, html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'load' });
  // Ours, not the document's: a page without scripts still answers its driver.
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
