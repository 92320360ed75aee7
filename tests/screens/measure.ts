import type { Page } from 'playwright-core';
import type { PageMeasurement } from '../../renderer/workshop/measure/page-measurement.ts';

/** Measures a page, putting the measuring script into it the first time. */
export async function measure(page: Page, script: string): Promise<PageMeasurement> {
  const there = await page.evaluate(() => 'measurePage' in globalThis);
  if (!there) await page.evaluate(script);
  return page.evaluate(() => {
    const measurePage = (globalThis as { measurePage?: () => PageMeasurement }).measurePage;
    if (!measurePage) throw new Error('the measuring script is not in the page');
    return measurePage();
  });
}
