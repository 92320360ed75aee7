import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stateNames } from '../../renderer/workshop/workshop-states.ts';
import { asMostSeeIt, workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(2);
const folder = join(import.meta.dirname, '__snapshots__');

/** The page, or the dialog over it: never both, for what lies beneath a dialog is inert and not told. */
const alive = '.stage > :not([inert])';

test.concurrent.for(stateNames)('a screen reader is told the same as ever on %s', async (state, context) => {
  const tree = await pages.look(asMostSeeIt(state), (page) => page.locator(alive).ariaSnapshot());
  // A countdown runs while it is looked at.
  const still = tree.replaceAll(/- timer.*/g, (timer) => timer.replaceAll(/\d+/g, '…'));
  await context.expect(`${still}\n`).toMatchFileSnapshot(join(folder, `${state}.yaml`));
});

test('no tree is kept of a state that is gone', async () => {
  const kept = (await readdir(folder)).map((file) => file.replace(/\.yaml$/, ''));
  expect(kept.filter((name) => !stateNames.includes(name))).toEqual([]);
});
