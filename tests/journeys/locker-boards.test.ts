import { expect, test } from 'vitest';
import type { SimulatedBoard } from '../../scripts/simulators/locker-boards/locker-simulator.ts';
import { boardKinds, lockerOverSerial } from '../support/locker-at-simulator.ts';

const sizes = { 'kerong-cu48': 48, 'kerong-cu16': 16, 'eight-a': 50, 'modbus-relay': 32 } as const;

test.each(boardKinds.flatMap((driver) => ([0, 1] as const).map((shutIs) => ({ driver, shutIs }))))(
  'over a serial line a $driver whose shut doors are $shutIs is read door by door, unlocked and seen',
  async ({ driver, shutIs }) => {
    const locks = sizes[driver];
    const statusBytes = driver !== 'modbus-relay' && shutIs === 0 ? 'last-byte-first' : 'first-byte-first';
    const { boards, move, sees, works, door, opened } = await lockerOverSerial([
      { name: 'a', driver, address: 1, locks, shutIs, statusBytes },
    ]);
    for (const lock of [1, 9, locks]) {
      await works('a', lock);
      await move('a', lock, 'open');
      await sees('a', lock, 'open');
    }
    for (let lock = 1; lock <= locks; lock++)
      expect(boards.door({ board: 'a', lock }).state === 'open', `${lock}`).toBe(door('a', lock).open);
    expect(await opened()).toEqual(['a 1', 'a 9', `a ${locks}`]);
  },
);

test.each(boardKinds)('no number but those of its locks opens a door of a %s', async (driver) => {
  const { boards, sees, works, opened } = await lockerOverSerial([
    { name: 'a', driver, address: 1, locks: 8 },
    { name: 'b', driver, address: 2, locks: 8 },
  ]);
  await sees('b', 1, 'closed');
  for (const lock of [0, -1, 9, 16, 48, 49, 240, 255, 256, 257, 512, 1.5, Number.NaN, 2 ** 32 + 1]) {
    const refused = await boards.unlock({ board: 'a', lock });
    expect(refused, `${lock}`).toMatchObject({ error: { code: 'no-such-door' } });
  }
  expect(await boards.unlock({ board: 'c', lock: 1 })).toMatchObject({ error: { code: 'no-such-door' } });
  await works('b', 8);
  expect(await opened()).toEqual(['b 8']);
});

test.each(boardKinds)(
  'every door of one %s opens on its own command, and none of its neighbour',
  async (driver) => {
    const { boards, sees, unlocks } = await lockerOverSerial([
      { name: 'a', driver, address: 1, locks: 6 },
      { name: 'b', driver, address: 2, locks: 6 },
    ]);
    await sees('a', 1, 'closed');
    expect(await boards.openEveryDoor('a')).toMatchObject({ ok: true });
    for (let lock = 1; lock <= 6; lock++) await sees('a', lock, 'open');
    await sees('b', 1, 'closed');
    expect((await unlocks()).map(({ board, lock }) => `${board} ${lock}`).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((lock) => `a ${lock}`),
    );
  },
);

test('boards of every kind share one line', async () => {
  const all = boardKinds.map((driver, index): SimulatedBoard => {
    const name = 'abcd'[index] ?? '';
    return { name, driver, address: index + 1, locks: 8, baud: 19_200 };
  });
  const { boards, works, opened } = await lockerOverSerial(all);
  for (const { name } of all) await works(name, 5);
  expect(await opened()).toEqual(['a 5', 'b 5', 'c 5', 'd 5']);
  expect(boards.boards.map(({ name }) => boards.board(name)?.condition)).toEqual(Array(4).fill('answers'));
});
