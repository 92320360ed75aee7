import { expect, test } from 'vitest';
import type { CabinetPicture } from '../../../../electron/contract/locker-views.ts';
import { cabinetPages } from './cabinet-pages.ts';

function cabinetOf(...heights: number[]): CabinetPicture {
  let number = 0;
  return {
    ...{ name: 'A', place: { 'zh-CN': '左边', en: 'on the left' }, at: 1, of: 1, row: ['A'] },
    columns: heights.map((cells) => ({
      ...{ widthMillimetres: 300, bottomMillimetres: 100 },
      cells: Array.from({ length: cells }, () => {
        number += 1;
        return { name: String(number), heightMillimetres: 100, isOpen: false };
      }),
    })),
  };
}
const names = (pages: readonly CabinetPicture[]) =>
  pages.map(({ columns }) => columns.map(({ cells }) => cells.map(({ name }) => name).join(' ')));

test('a cabinet that fits is one page', () => {
  expect(names(cabinetPages(cabinetOf(3, 2), { columns: 2, rows: 3 }))).toEqual([['1 2 3', '4 5']]);
});

test('of a higher one the pages are even, and a column that ends earlier is not on the lower one', () => {
  expect(names(cabinetPages(cabinetOf(4, 2), { columns: 2, rows: 3 }))).toEqual([['1 2', '5 6'], ['3 4']]);
});

test('every door is on one page, and on no other', () => {
  const pages = cabinetPages(cabinetOf(7, 12, 1, 9), { columns: 3, rows: 5 });
  const all = names(pages).flat().join(' ').split(' ');
  expect(all.toSorted((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 29 }, (_, i) => `${i + 1}`),
  );
});
