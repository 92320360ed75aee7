import { expect, test } from 'vitest';
import { impatient, lockerOverTcp, withEveryKind, withNeighbour } from '../support/locker-at-simulator.ts';

test('a dead board is silent, its doors are unknown, and its neighbour works', async () => {
  await withEveryKind(async (kind) => {
    const { boardFault, boards, sees, finds, works, opened } = await lockerOverTcp(
      withNeighbour(kind),
      impatient,
    );
    await sees('a', 8, 'closed');
    await boardFault('a', 'dead');
    await finds('a', 'silent');
    expect(boards.door({ board: 'a', lock: 8 }).state).toBe('unknown');
    expect(await boards.unlock({ board: 'a', lock: 8 })).not.toMatchObject({ value: { acknowledged: true } });
    await works('b', 3);
    await boardFault('a', 'none');
    await sees('a', 8, 'closed');
    expect(await opened()).toEqual(['b 3']);
  });
});

test('beside a dead board each opening and shutting of a door is still seen', async () => {
  const { boardFault, finds, sees, move } = await lockerOverTcp(withNeighbour('kerong-cu16'), impatient);
  await boardFault('a', 'dead');
  await finds('a', 'silent');
  for (let time = 1; time <= 5; time++) {
    await move('b', 1, 'open');
    await sees('b', 1, 'open');
    await move('b', 1, 'shut');
    await sees('b', 1, 'closed');
  }
});
