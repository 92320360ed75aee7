import { beforeAll, expect, describe as group, test } from 'vitest';
import { stateNames, workshopStates } from '../../renderer/workshop/workshop-states.ts';
import type { Violation } from './audits/audit.ts';
import { addTaps, noTaps } from './audits/misses.ts';
import { type Examined, examine } from './examine.ts';
import { describe, pairwiseMatrix } from './matrix.ts';
import { bundleMeasuringScript } from './measuring-script.ts';
import { describeTaps, overallFaults } from './overall.ts';
import { workshopBrowser } from './workshop-fixture.ts';

const pages = workshopBrowser(3);
/** Every screen of residents in its first state is held in all pairs; its others, and what staff see, where words run out of room. */
const brief = workshopStates.filter(({ view }, index) => {
  const isFirst = workshopStates.findIndex((each) => each.view.view.screen === view.view.screen) === index;
  return !isFirst || view.staff?.doing === 'maintenance';
});
const rows = pairwiseMatrix(stateNames, new Set(brief.map(({ name }) => name)));
const examined: Examined[] = [];
let script = '';

beforeAll(async () => {
  script = await bundleMeasuringScript();
});

const inWords = ({ audit, where, what }: Violation) => `${audit} | ${where} | ${what}`;

group('no audit finds a fault in', () => {
  test.concurrent.for(stateNames)('%s', { timeout: 120_000 }, async (state, context) => {
    const faults: string[] = [];
    for (const row of rows.filter((each) => each.state === state)) {
      const result = await pages.look(row, (page) => examine(page, row, script));
      examined.push(result);
      faults.push(...result.violations.map((violation) => `${describe(row)} | ${inWords(violation)}`));
    }
    context.expect(faults).toEqual([]);
  });
});

test('over all screens, hands of 67 to 81 years hit what they aim at, and things keep their places', () => {
  expect(examined).toHaveLength(rows.length);
  const taps = examined.map((each) => each.taps).reduce(addTaps, noTaps);
  expect(overallFaults(examined, taps).map(inWords), describeTaps(taps)).toEqual([]);
});
