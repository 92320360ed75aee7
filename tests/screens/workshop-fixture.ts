import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { defaultPreferences } from '../../renderer/state/preferences.ts';
import type { WorkshopParameters } from '../../renderer/workshop/parameters.ts';
import { stateNames } from '../../renderer/workshop/workshop-states.ts';
import { launchBrowser } from '../support/browser.ts';
import { openWorkshopPages, type WorkshopPages } from './workshop-pages.ts';
import { startBuiltWorkshop, type WorkshopServer } from './workshop-server.ts';

/** A state as most residents see it. */
export function asMostSeeIt(state: string): WorkshopParameters {
  return { ...defaultPreferences, state, orientation: 'portrait' };
}

/** The workshop, built and opened in several pages of one browser for the tests of this file. */
export function workshopBrowser(pageCount: number): WorkshopPages {
  let server: WorkshopServer | undefined;
  let browser: Browser | undefined;
  let pages: WorkshopPages | undefined;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startBuiltWorkshop(), launchBrowser()]);
    pages = await openWorkshopPages(browser, server.address, asMostSeeIt(stateNames[0] ?? ''), pageCount);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    look: <T>(parameters: WorkshopParameters, at: (page: Page) => Promise<T>) => {
      if (!pages) throw new Error('the workshop is opened before the tests, not while they are declared');
      return pages.look(parameters, at);
    },
  };
}
