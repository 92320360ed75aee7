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

/** The same controls on the same screen are reached in the same way, whatever else a state of it says. */
const reached = new Set<string>();
/** Controls of one screen that say the same do the same in each of its states: one press stands for all. */
const pressed = new Set<string>();

test.concurrent.for(workshopStates)(
  'every control of $name is reached by Tab, and by arrows, and does its work on Enter',
  async (state, context) => {
    const screen = state.dialog ?? (state.view.help ? 'help' : state.view.view.screen);
    await pages.look(asMostSeeIt(state.name), async (page) => {
      let names = await numberControls(page);
      let fresh = true;
      const showAgain = async () => {
        if (!fresh) {
          await show(page, asMostSeeIt(state.name));
          names = await numberControls(page);
        }
        fresh = false;
      };

      if (isNew(reached, `${screen} ${names.join('|')}`)) {
        await showAgain();
        const byTab = missing(names, await reachedByTab(page, names.length));
        context.expect(byTab, 'controls that Tab does not reach').toEqual([]);
        await showAgain();
        const byArrows = missing(names, await reachedByArrows(page, names.length));
        context.expect(byArrows, 'controls that no arrow leads to').toEqual([]);
      }

      for (const [control, name] of names.entries()) {
        if (!isNew(pressed, `${screen} ${name}`)) continue;
        await showAgain();
        // What stands chosen already does nothing, and whoever only asks the kiosk leaves the page as it is.
        fresh = await isChosen(page, control);
        if (fresh) continue;
        await touchTheKeyboard(page);
        const before = await whatThePageSays(page);
        const pressAndLook = async () => {
          await focus(page, control);
          await page.keyboard.press('Enter');
          const { asked, shown } = await whatThePageSays(page);
          fresh = shown === before.shown;
          return fresh && asked === before.asked ? 'nothing' : 'something';
        };
        // The page takes no input for a moment after it has changed: press again until it does.
        await context.expect
          .poll(pressAndLook, { interval: 100, timeout: 5000, message: `what Enter on “${name}” does` })
          .toBe('something');
      }
    });
  },
);

function isNew(known: Set<string>, key: string): boolean {
  const before = known.size;
  return known.add(key).size > before;
}

test('there were controls to press', () => {
  expect(pressed.size).toBeGreaterThan(stateNames.length / 2);
});
