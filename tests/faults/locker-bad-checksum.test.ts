import { expect, test } from 'vitest';
import { impatient, lockerOverTcp, withEveryKind, withNeighbour } from '../support/locker-at-simulator.ts';

test('a board whose sums are wrong is not believed, and its neighbour is', async () => {
  await withEveryKind(async (kind) => {
    const { boardFault, sees, finds, move, works, seen, opened } = await lockerOverTcp(
      withNeighbour(kind),
      impatient,
    );
    await sees('a', 1, 'closed');
    await boardFault('a', 'bad-checksum');
    await move('a', 1, 'open');
    await finds('a', 'garbled');
    await sees('a', 1, 'unknown');
    await works('b', 2);
    expect(seen).not.toContain('a 1 open');
    await boardFault('a', 'none');
    await sees('a', 1, 'open');
    expect(await opened()).toEqual(['b 2']);
  });
});
