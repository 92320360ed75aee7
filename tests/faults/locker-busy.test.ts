import { expect, test } from 'vitest';
import { lockerOverTcp, patient, withNeighbour } from '../support/locker-at-simulator.ts';

test('a CU16 that is busy after an unlock is released, and its door is seen open at once', async () => {
  const { boardFault, sees, works, conditions, opened } = await lockerOverTcp(
    withNeighbour('kerong-cu16'),
    patient,
  );
  await sees('a', 1, 'closed');
  await boardFault('a', 'busy');
  await works('a', 1);
  await works('a', 2);
  await works('b', 1);
  expect(conditions.filter(({ condition }) => condition !== 'answers')).toEqual([]);
  expect(await opened()).toEqual(['a 1', 'a 2', 'b 1']);
});

test('an 8A board that hears nothing for a while after an unlock is waited for, and its neighbour works meanwhile', async () => {
  const { boardFault, boards, sees, works, conditions, opened } = await lockerOverTcp(
    withNeighbour('eight-a'),
  );
  await sees('a', 1, 'closed');
  await boardFault('a', 'busy');
  await boards.unlock({ board: 'a', lock: 1 });
  await works('b', 1);
  await sees('a', 1, 'open');
  expect(conditions.filter(({ condition }) => condition !== 'answers')).toEqual([]);
  expect(await opened()).toEqual(['a 1', 'b 1']);
});
