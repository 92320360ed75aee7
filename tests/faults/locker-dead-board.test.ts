import { expect, test } from 'vitest';
import { lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(['kerong-cu48', 'modbus-relay'] as const)(
  'a dead %s is silent, its doors are unknown, and its neighbour works',
  async (kind) => {
    const { boardFault, boards, sees, finds, works, opened } = await lockerOverTcp(withNeighbour(kind));
    await sees('a', 8, 'closed');
    await boardFault('a', 'dead');
    await finds('a', 'silent');
    expect(boards.door({ board: 'a', lock: 8 }).state).toBe('unknown');
    expect(await boards.unlock({ board: 'a', lock: 8 })).not.toMatchObject({ value: { acknowledged: true } });
    await works('b', 3);
    await boardFault('a', 'none');
    await sees('a', 8, 'closed');
    expect(await opened()).toEqual(['b 3']);
  },
);

test('a dead board does not slow its neighbours down: they are asked many times before it is asked again', async () => {
  const { boardFault, finds, sees, move, seen } = await lockerOverTcp(withNeighbour('kerong-cu16'));
  await boardFault('a', 'dead');
  await finds('a', 'silent');
  for (let time = 1; time <= 5; time++) {
    await move('b', 1, 'open');
    await sees('b', 1, 'open');
    await move('b', 1, 'shut');
    await sees('b', 1, 'closed');
  }
  expect(seen.filter((each) => each === 'b 1 open')).toHaveLength(5);
});
