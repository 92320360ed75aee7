import { expect, test } from 'vitest';
import { lockerOverTcp, patient, withEveryKind, withNeighbour } from '../support/locker-at-simulator.ts';

test('a slow board serves, and is never taken for an absent one', async () => {
  await withEveryKind(async (kind) => {
    const { boardFault, works, conditions, opened } = await lockerOverTcp(withNeighbour(kind), patient);
    await boardFault('a', 'slow');
    await works('a', 1);
    await works('b', 1);
    expect(conditions.filter(({ condition }) => condition !== 'answers')).toEqual([]);
    expect(await opened()).toEqual(['a 1', 'b 1']);
  });
});

test('what a board says too late is not taken for another door, and no pulse is repeated', async () => {
  await withEveryKind(async (kind) => {
    const { boardFault, boards, sees, works, door, seen, opened } = await lockerOverTcp(withNeighbour(kind));
    await sees('a', 1, 'closed');
    await boardFault('a', 'late');
    await boards.unlock({ board: 'a', lock: 1 });
    await expect.poll(() => door('a', 1).open).toBe(true);
    await works('b', 1);
    await works('b', 2);
    await boardFault('a', 'none');
    await sees('a', 1, 'open');
    expect(await opened()).toEqual(['a 1', 'b 1', 'b 2']);
    expect(seen.filter((each) => each.endsWith('open'))).not.toContain('a 2 open');
  });
});
