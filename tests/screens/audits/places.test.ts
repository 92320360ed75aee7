import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { auditPlaces } from './places.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string) =>
  auditPlaces(await fixture.measure(body), light).map((violation) => violation.what);

const at = (left: number, top: number, action: string) =>
  `<button class="${action}" style="left:${left}px;top:${top}px">甲</button>`;

test('main bottom right, back bottom left, the bar below them: passes', async () => {
  expect(
    await faultsIn(
      at(640, 300, 'action-main') +
        at(40, 300, 'action-back') +
        at(300, 100, 'answer') +
        at(40, 480, 'bar-home'),
    ),
  ).toEqual([]);
});

test('a main action on the left is caught', async () => {
  expect(await faultsIn(at(40, 300, 'action-main'))).toEqual([
    'its middle is 25.0 mm from the left, must be in the right half',
  ]);
});

test('a way back on the right is caught', async () => {
  expect(await faultsIn(at(640, 300, 'action-back'))).toEqual([
    'it ends 10.0 mm from the right, must be in the left half',
  ]);
});

test('an answer below the main action is caught', async () => {
  expect(await faultsIn(at(640, 100, 'action-main') + at(300, 300, 'answer'))).toEqual([
    '50.0 mm above the lowest answer, must stand at the bottom',
  ]);
});

test('two ways forward are caught', async () => {
  expect(await faultsIn(at(640, 300, 'action-main') + at(500, 300, 'action-main'))).toHaveLength(2);
});
