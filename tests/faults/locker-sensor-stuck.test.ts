import { expect, test } from 'vitest';
import { boardKinds, lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)(
  'a sensor of a %s that lies does not keep its door from being unlocked, nor tell of others',
  async (kind) => {
    const { mechanics, boards, sees, works, door, seen, opened } = await lockerOverTcp(withNeighbour(kind));
    await mechanics('a', 1, { sensor: 'says-open' });
    await mechanics('a', 2, { sensor: 'says-shut' });
    await sees('a', 1, 'open');
    await sees('a', 3, 'closed');
    for (const lock of [1, 2]) expect(await boards.unlock({ board: 'a', lock })).toMatchObject({ ok: true });
    await expect.poll(() => door('a', 1).open && door('a', 2).open).toBe(true);
    await works('a', 3);
    expect(seen).not.toContain('a 2 open');
    expect(await opened()).toEqual(['a 1', 'a 2', 'a 3']);
  },
);

test('a board whose sensors have frozen still unlocks, and its neighbour is seen as it is', async () => {
  const { boardFault, boards, sees, works, seen, opened } = await lockerOverTcp(withNeighbour('eight-a'));
  await sees('a', 1, 'closed');
  await boardFault('a', 'sensors-frozen');
  await boards.unlock({ board: 'a', lock: 1 });
  await works('b', 1);
  expect(seen).not.toContain('a 1 open');
  await boardFault('a', 'none');
  await sees('a', 1, 'open');
  expect(await opened()).toEqual(['a 1', 'b 1']);
});
