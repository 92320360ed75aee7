import { expect, test } from 'vitest';
import { stateNames, workshopStates } from '../../renderer/workshop/workshop-states.ts';
import {
  focus,
  isChosen,
  numberControls,
  reachedByArrows,
  reachedByTab,
  touchTheKeyboard,
  whatThePageSays,
} from './keyboard.ts';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';
import { show } from './workshop-pages.ts';

const pages = workshopBrowser(4);

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

/** Controls of one screen that say the same do the same in each of its states: one press stands for all. */
const pressed = new Set<string>();

test.concurrent.for(workshopStates)(
  'every control of $name does its work on Enter',
  async (state, context) => {
    await pages.look(asMostSeeIt(state.name), async (page) => {
      const names = await numberControls(page);
      let fresh = true;
      for (const [control, name] of names.entries()) {
        const key = `${state.dialog ?? (state.view.help ? 'help' : state.view.view.screen)} ${name}`;
        if (pressed.has(key)) continue;
        pressed.add(key);
        if (!fresh) {
          await show(page, asMostSeeIt(state.name));
          await numberControls(page);
        }
        if (await isChosen(page, control)) continue;
        await touchTheKeyboard(page);
        const before = await whatThePageSays(page);
        const pressAndLook = async () => {
          await focus(page, control);
          await page.keyboard.press('Enter');
          return (await whatThePageSays(page)) === before ? 'nothing' : 'something';
        };
        // The page takes no input for a moment after it has changed: press again until it does.
        await context.expect
          .poll(pressAndLook, { interval: 100, timeout: 5000, message: `what Enter on “${name}” does` })
          .toBe('something');
        fresh = false;
      }
    });
  },
);

test('there were controls to press', () => {
  expect(pressed.size).toBeGreaterThan(stateNames.length / 2);
});
