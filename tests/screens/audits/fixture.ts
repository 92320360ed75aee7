import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { PageMeasurement } from '../../../renderer/workshop/measure/page-measurement.ts';
import { sharedBrowser } from '../../support/shared-browser.ts';
import { measure } from '../measure.ts';
import { bundleMeasuringScript } from '../measuring-script.ts';
import type { Circumstances } from './audit.ts';

/** Fixtures are written for four pixels a millimetre, on a screen of 200 × 150 mm. */
export const light: Circumstances = { pixelsPerMillimetre: 4, theme: 'light' };
export const dark: Circumstances = { pixelsPerMillimetre: 4, theme: 'dark' };

export interface Fixture {
  /** Shows the body of a page and measures it. */
  measure(body: string): Promise<PageMeasurement>;
  readonly page: Page;
}

/** A page for the tests of this file, opened before them and closed after. */
export function fixtureBrowser(): Fixture {
  let page: Page | undefined;
  let script = '';
  beforeAll(async () => {
    const [browser, bundled] = await Promise.all([sharedBrowser(), bundleMeasuringScript()]);
    script = bundled;
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  }, 60_000);
  afterAll(async () => {
    await page?.close();
  });
  const opened = () => {
    if (!page) throw new Error('the fixture is opened before the tests, not while they are declared');
    return page;
  };
  return {
    get page() {
      return opened();
    },
    measure: async (body) => {
      await opened().setContent(documentAround(body));
      return measure(opened(), script);
    },
  };
}

/** A page without fault, so that the only fault is the one in the body. */
function documentAround(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><title>样</title><style>
    body { margin: 0; background: #fff; color: #000; font: 40px/1.5 sans-serif; width: 800px; height: 600px }
    button { position: absolute; width: 120px; height: 100px; font: inherit; font-size: 40px; line-height: 1;
      background: #fff; color: #000; border: 2px solid #000; padding: 0 }
    p { margin: 0 }
  </style></head><body><main>${body}</main></body></html>`;
}
