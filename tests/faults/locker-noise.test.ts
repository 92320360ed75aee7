import { expect, test } from 'vitest';
import { boardKinds, lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)('noise between the frames of a %s opens nothing and invents no door', async (kind) => {
  const { lineFault, sees, move, unlocks, works, seen, opened } = await lockerOverTcp(withNeighbour(kind));
  await sees('a', 1, 'closed');
  await lineFault('noise');
  await move('a', 2, 'open');
  await sees('a', 2, 'open');
  await lineFault('none');
  await works('a', 1);
  await works('b', 1);
  expect(await unlocks()).toHaveLength(2);
  expect(await opened()).toEqual(['a 1', 'b 1']);
  const openOnes = new Set(seen.filter((each) => each.endsWith('open')));
  expect([...openOnes].sort()).toEqual(['a 1 open', 'a 2 open', 'b 1 open']);
});
