import { expect, test } from 'vitest';
import {
  focus,
  isChosen,
  numberControls,
  reachedByArrows,
  reachedByTab,
  whatThePageSays,
} from './keyboard.ts';
import { asMostSeeIt, stateNames, workshopBrowser } from './workshop-fixture.ts';
import { show } from './workshop-pages.ts';

const pages = workshopBrowser(5);

const missing = (names: readonly string[], reached: ReadonlySet<number>) =>
  names.filter((_, index) => !reached.has(index));

test.concurrent.for(stateNames)(
  'every control of %s is reached by Tab, and by arrows',
  async (state, context) => {
    await pages.look(asMostSeeIt(state), async (page) => {
      const names = await numberControls(page);
      const byTab = missing(names, await reachedByTab(page, names.length));
      context.expect(byTab, 'controls that Tab does not reach').toEqual([]);

      await show(page, asMostSeeIt(state));
      await numberControls(page);
      const byArrows = missing(names, await reachedByArrows(page, names.length));
      context.expect(byArrows, 'controls that no arrow leads to').toEqual([]);
    });
  },
);

test.concurrent.for(stateNames)('every control of %s does its work on Enter', { timeout: 60_000 }, (state) =>
  pages.look(asMostSeeIt(state), async (page) => {
    const names = await numberControls(page);
    for (const [control, name] of names.entries()) {
      if (await isChosen(page, control)) continue;
      const before = await whatThePageSays(page);
      // The page takes no input for a moment after it has changed: press again until it does.
      await expect
        .poll(
          async () => {
            await focus(page, control);
            await page.keyboard.press('Enter');
            return (await whatThePageSays(page)) !== before;
          },
          { interval: 60, timeout: 3000, message: `Enter on “${name}” does nothing` },
        )
        .toBe(true);
      await show(page, asMostSeeIt(state));
      await numberControls(page);
    }
  }),
);
