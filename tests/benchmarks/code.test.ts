import { beforeAll, describe, expect, test } from 'vitest';
import type { ScanConditions } from '../support/scan-conditions.ts';
import { type CodeCard, makeCodeCards } from './code-cards.ts';
import { worseningConditions } from './code-conditions.ts';
import { scanSuccess } from './code-scans.ts';
import { describeWork } from './code-work.ts';

let cards: readonly CodeCard[];
beforeAll(async () => {
  cards = await makeCodeCards();
});

const samples = 2;
const successOfBoth = (change: Partial<ScanConditions>) =>
  Promise.all(cards.slice(0, 2).map(({ printed }) => scanSuccess(printed, change, samples)));
const always = { zbar: 1, zxing: 1 };
const never = { zbar: 0, zxing: 0 };

test('the bench has a card of each kind as the kiosk draws it, and both at level M for comparison', () => {
  const drawn = cards.map(({ kind, matrix: { errorCorrection, modules, moduleDots } }) => [
    ...[kind, errorCorrection, (modules.length - 17) / 4, moduleDots],
  ]);
  expect(drawn).toEqual([
    ['authority', 'Q', 13, 8],
    ['kiosk', 'Q', 20, 6],
    ['authority', 'M', 11, 9],
    ['kiosk', 'M', 16, 7],
  ]);
});

describe('the code on a card', () => {
  test.each<[string, Partial<ScanConditions>]>([
    ['ordinary', {}],
    ['of ink that spreads by a dot', { dotGain: 1 }],
    ['covered to a twentieth', { thumb: 0.05 }],
    ['a little out of focus', { blurMillimetres: 0.15 }],
    ['in a frame over its edge', { frame: 1 }],
    ['faded by half', { contrast: 0.5 }],
    ['in bad light', { lightLeft: 0.3 }],
  ])('is read by both readers when it is %s', async (_, change) => {
    expect(await successOfBoth(change)).toEqual([always, always]);
  });

  test.each<[string, Partial<ScanConditions>]>([
    ['of ink that fills every gap', { dotGain: 4 }],
    ['covered to a third', { thumb: 0.3 }],
    ['far out of focus', { blurMillimetres: 0.4 }],
    ['under dirt', { dirt: 0.2 }],
    ['without a corner square', { thumbOnCorner: 1 }],
    ['hardly there any more', { contrast: 0.05 }],
  ])('is read by neither when it is %s', async (_, change) => {
    expect(await successOfBoth(change)).toEqual([never, never]);
  });

  test('is not taken for read when its text is another', async () => {
    const [card] = cards;
    if (!card) throw new Error('there is no card');
    expect(await scanSuccess({ ...card.printed, text: `${card.printed.text}0` }, {}, 1)).toEqual(never);
  });
});

test('no two rows of the table have the same condition and level', () => {
  expect(new Set(worseningConditions.map(({ name }) => name)).size).toBe(worseningConditions.length);
  for (const { name, levels } of worseningConditions)
    expect(new Set(levels.map(([label]) => label)).size, name).toBe(levels.length);
});

test('signing, drawing and judging both kinds come with a ratio and with how often a second', () => {
  const rows = describeWork(1, new AbortController().signal).filter((line) => /^\| \w+, /.test(line));
  expect(rows).toHaveLength(6);
  for (const row of rows) {
    const [, , ratio, perSecond, against] = row.split('|').map((cell) => Number.parseFloat(cell));
    for (const figure of [ratio, perSecond, against]) {
      expect(figure, row).toBeGreaterThan(0);
      expect(figure, row).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  }
});
