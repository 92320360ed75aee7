import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { addTaps, judgeTaps, noTaps, sampleTaps, spreadMillimetres } from './misses.ts';

const fixture = fixtureBrowser();

const tapsOn = async (body: string) => sampleTaps((await fixture.measure(body)).controls, light);

const square = (left: number, millimetres: number, style = '') =>
  `<button style="left:${left}px;width:${4 * millimetres}px;height:${4 * millimetres}px;${style}">甲</button>`;

test('the spread that is sampled is the one measured: as many taps outside 20 mm as the error function says', async () => {
  const taps = await tapsOn(square(0, 20));
  // Both ways within 10 mm: erf(10 / (3.36 √2))² = 0.99417.
  expect(spreadMillimetres).toBe(3.36);
  expect(taps.onNothing / taps.aimed).toBeCloseTo(0.0058, 3);
});

test('controls of 20 mm, 4 mm apart, meet the figure', async () => {
  expect(judgeTaps(await tapsOn(square(0, 20) + square(96, 20)))).toEqual([]);
});

test('controls of 12 mm, 1 mm apart, are caught on both counts', async () => {
  expect(judgeTaps(await tapsOn(square(0, 12) + square(52, 12))).map((violation) => violation.what)).toEqual([
    expect.stringMatching(/taps on another control/),
    expect.stringMatching(/taps on nothing/),
  ]);
});

test('a tap in a cut-off corner hits nothing', async () => {
  const [whole, round] = [await tapsOn(square(0, 20)), await tapsOn(square(0, 20, 'border-radius:50%'))];
  expect(round.onNothing).toBeGreaterThan(whole.onNothing);
});

test('the figure is one over all screens: many good controls outweigh a bad one', async () => {
  const good = await tapsOn(square(0, 40));
  const bad = await tapsOn(square(0, 16));
  expect(judgeTaps(bad)).not.toEqual([]);
  expect(judgeTaps([good, good, good, good, bad].reduce(addTaps, noTaps))).toEqual([]);
});
