import { expect, test } from 'vitest';
import { boardKinds, lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)('a door of a %s that sticks is seen shut after its one pulse', async (kind) => {
  const { mechanics, boards, sees, works, seen, opened } = await lockerOverTcp(withNeighbour(kind));
  await sees('a', 1, 'closed');
  await mechanics('a', 1, { spring: 'stays-shut' });
  expect(await boards.unlock({ board: 'a', lock: 1 })).toMatchObject({ ok: true });
  await boards.look();
  await works('a', 2);
  await works('b', 1);
  expect(boards.door({ board: 'a', lock: 1 }).state).toBe('closed');
  expect(seen).not.toContain('a 1 open');
  expect(await opened()).toEqual(['a 1', 'a 2', 'b 1']);
});

test('a door with a weak spring is seen open when it opens', async () => {
  const { mechanics, boards, sees, opened } = await lockerOverTcp(withNeighbour('kerong-cu48'));
  await sees('a', 1, 'closed');
  await mechanics('a', 1, { spring: 'opens-later' });
  await boards.unlock({ board: 'a', lock: 1 });
  await sees('a', 1, 'open');
  expect(await opened()).toEqual(['a 1']);
});
