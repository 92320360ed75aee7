import { expect, test } from 'vitest';
import { fixtureBrowser, light } from './fixture.ts';
import { auditGaps } from './gaps.ts';

const fixture = fixtureBrowser();

const faultsIn = async (body: string) =>
  auditGaps(await fixture.measure(body), light).map((violation) => violation.what);

const button = (left: number, top: number, word: string) =>
  `<button style="left:${left}px;top:${top}px">${word}</button>`;

test('controls 4 mm apart pass', async () => {
  expect(await faultsIn(button(0, 0, '甲') + button(136, 0, '乙') + button(0, 116, '丙'))).toEqual([]);
});

test('neighbours 3 mm apart are caught, side by side and one above the other', async () => {
  expect(await faultsIn(button(0, 0, '甲') + button(132, 0, '乙'))).toEqual([
    '3.0 mm from main > button “乙”, at least 4 mm',
  ]);
  expect(await faultsIn(button(0, 0, '甲') + button(0, 112, '乙'))).toHaveLength(1);
});

test('controls that touch at a corner are caught', async () => {
  expect(await faultsIn(button(0, 0, '甲') + button(120, 100, '乙'))).toHaveLength(1);
});

test('controls that overlap are caught', async () => {
  expect(await faultsIn(button(0, 0, '甲') + button(100, 50, '乙'))).toEqual([
    'overlaps with main > button “乙”, at least 4 mm',
  ]);
});
