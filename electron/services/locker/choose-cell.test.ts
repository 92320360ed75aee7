import { expect, test } from 'vitest';
import { lockerByHand, someDocument, wallByHand } from '../../../tests/support/locker-by-hand.ts';
import { inOrderOfChoice } from './choose-cell.ts';
import { layOut } from './layout.ts';

const names = (cells: readonly { readonly name: string }[]) => cells.map(({ name }) => name);

test('the middle of a door is counted from the floor, whatever is beneath it', () => {
  // From the top down: 150, 150, 150, 300, 300, 600 mm, on 100 mm.
  const middles = layOut(wallByHand)
    .cells.slice(0, 6)
    .map(({ middleMillimetres }) => middleMillimetres);
  expect(middles).toEqual([1675, 1525, 1375, 1150, 850, 400]);
});

test('the smallest that fits is given first, and nothing in which it does not fit', () => {
  const { locker } = lockerByHand();
  expect(names(locker.cellsFor({ size: 'small' })).slice(0, 8)).toEqual([
    '01',
    '02',
    '03',
    '07',
    '08',
    '09',
    '04',
    '05',
  ]);
  expect(names(locker.cellsFor({ size: 'medium' }))).toEqual(['04', '05', '10', '11', '06', '12']);
});

test('among cells of one size the height that is good for everybody comes first, then bending, then stretching', () => {
  const tall = (name: string, middleMillimetres: number) => ({
    ...({ name, middleMillimetres, cabinet: 'A', size: 'medium', door: { board: 'one', lock: 1 } } as const),
    ...({ sees: 'closed', use: 'free', stay: undefined, usedAt: 0 } as const),
  });
  const cells = [tall('top', 1750), tall('low', 600), tall('eyes', 800)];
  for (const age of [undefined, 67, 74])
    expect(names(inOrderOfChoice(cells, { size: 'small', age }))).toEqual(['eyes', 'low', 'top']);
});

test('people of 70 and over get a cell in reach even where it is larger', () => {
  const { locker } = lockerByHand();
  expect(names(locker.cellsFor({ size: 'small', age: 69 }))[0]).toBe('01');
  expect(names(locker.cellsFor({ size: 'small', age: 70 })).slice(0, 6)).toEqual([
    '04',
    '05',
    '10',
    '11',
    '06',
    '12',
  ]);
});

test('among equals the one that rested longest is next, so that all wear alike', () => {
  const { locker, clock } = lockerByHand();
  const given = Array.from({ length: 8 }, () => {
    const [best] = locker.cellsFor({ size: 'small' });
    const stay = locker.reserve({ kind: 'document', content: someDocument(), cell: best?.name ?? '', by: 3 });
    if (stay.ok) locker.cancel(stay.value.id);
    clock.advance(1000);
    return best?.name;
  });
  expect(given).toEqual(['01', '02', '03', '07', '08', '09', '01', '02']);
});

test('a door that stands open is given last, one whose board does not answer not at all', () => {
  const { locker, hand } = lockerByHand();
  hand.see(1, 'unknown');
  expect(names(locker.cellsFor({ size: 'small' })).slice(0, 6)).toEqual(['02', '03', '07', '08', '09', '01']);
  hand.boardIs('silent');
  expect(locker.cellsFor({ size: 'small' })).toEqual([]);
  expect(locker.isWorking()).toBe(false);
});
