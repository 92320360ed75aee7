import type { Page } from 'playwright-core';

// These run in the page, which keeps the moments itself (ms since 1970): asking it takes longer than a frame.

/** From now on the page keeps the moment of the latest touch of the glass that ended. */
export async function keepTouches(page: Page): Promise<void> {
  await page.evaluate(`addEventListener('pointerup', () => { globalThis.touchedAt = Date.now(); }, true)`);
}

export async function lastTouch(page: Page): Promise<number> {
  return Number(await page.evaluate('globalThis.touchedAt'));
}

/**
 * From now on the page watches for these words. The function that is returned resolves with the moment at which the
 * frame that showed them had been drawn.
 */
export async function watchForWords(page: Page, words: string): Promise<() => Promise<number>> {
  await page.evaluate(`globalThis.wordsShownAt = new Promise((resolve, reject) => {
    const drawn = () => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => resolve(Date.now());
      requestAnimationFrame(() => afterFrame.port2.postMessage(undefined));
    };
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(${JSON.stringify(words)})) return;
      observer.disconnect();
      drawn();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(() => reject(new Error('the words did not come')), 30_000);
  }), undefined`);
  return async () => Number(await page.evaluate('globalThis.wordsShownAt'));
}
