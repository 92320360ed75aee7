import { expect, test } from 'vitest';
import { lockerOverTcp, patient, withNeighbour } from '../support/locker-at-simulator.ts';

test('what an 8A board says unasked of a door that moves is taken for no answer', async () => {
  const { boardFault, boards, sees, move, works, conditions, seen, opened } = await lockerOverTcp(
    withNeighbour('eight-a'),
    patient,
  );
  await boardFault('a', 'unasked-reports');
  await sees('a', 1, 'closed');
  for (let lock = 2; lock <= 8; lock++) {
    await move('a', lock, 'open');
    await sees('a', lock, 'open');
  }
  await works('a', 1);
  await works('b', 1);
  expect(conditions.filter(({ condition }) => condition !== 'answers')).toEqual([]);
  expect(seen.filter((each) => each.endsWith('open'))).toHaveLength(9);
  expect(boards.door({ board: 'a', lock: 8 }).state).toBe('open');
  expect(await opened()).toEqual(['a 1', 'b 1']);
});
