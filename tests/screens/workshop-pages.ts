import type { Browser, Page } from 'playwright-core';
import { screens, type WorkshopParameters, writeParameters } from '../../renderer/workshop/parameters.ts';
import type { Workshop } from '../../renderer/workshop/workshop.ts';

/** Several pages of one browser, each showing one state after another: quicker than loading a page for each. */
export interface WorkshopPages {
  /** Shows a state in a page that is free, looks at it, and gives the page back. Rejects if the page itself failed. */
  look<T>(parameters: WorkshopParameters, at: (page: Page) => Promise<T>): Promise<T>;
}

interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
}

export async function openWorkshopPages(
  browser: Browser,
  address: string,
  first: WorkshopParameters,
  count: number,
): Promise<WorkshopPages> {
  const free = await Promise.all(Array.from({ length: count }, () => openPage(first)));
  const waiting: ((open: OpenPage) => void)[] = [];

  async function openPage(parameters: WorkshopParameters): Promise<OpenPage> {
    // A context of its own: of several pages in one Chromium draws all but the foremost twice a second.
    const context = await browser.newContext({
      // A moving picture cannot be measured, and a resident may have asked for stillness too.
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`the page logged an error: ${message.text()}`);
    });
    await page.goto(`${address}?${writeParameters(parameters)}`);
    await page.waitForSelector('html[data-workshop=ready]');
    return { page, faults };
  }

  async function take(): Promise<OpenPage> {
    return free.pop() ?? new Promise((resolve) => waiting.push(resolve));
  }

  function giveBack(open: OpenPage): void {
    const next = waiting.shift();
    if (next) next(open);
    else free.push(open);
  }

  return {
    look: async (parameters, at) => {
      const open = await take();
      try {
        open.faults.length = 0;
        await show(open.page, parameters);
        const seen = await at(open.page);
        if (open.faults.length > 0) throw new Error(open.faults.join('\n'));
        return seen;
      } finally {
        giveBack(open);
      }
    },
  };
}

/** Draws a state from nothing in a page that has the workshop open. */
export async function show(page: Page, parameters: WorkshopParameters): Promise<void> {
  const { widthPixels, heightPixels } = screens[parameters.orientation];
  const now = page.viewportSize();
  if (now?.width !== widthPixels || now.height !== heightPixels) {
    await page.setViewportSize({ width: widthPixels, height: heightPixels });
  }
  await page.evaluate(async (given) => {
    await (globalThis as unknown as { workshop: Workshop }).workshop.show(given);
  }, parameters);
}
