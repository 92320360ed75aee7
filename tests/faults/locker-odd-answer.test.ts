import { expect, test } from 'vitest';
import { lockerOverTcp, withEveryKind, withNeighbour } from '../support/locker-at-simulator.ts';

test('a bit of a board that flipped on the way is no door that moved, though the sum fits', async () => {
  await withEveryKind(async (kind) => {
    const { boardFault, requests, sees, works, seen, opened } = await lockerOverTcp(withNeighbour(kind));
    await boardFault('a', 'odd-answers');
    await sees('a', 8, 'closed');
    await works('a', 8);
    const before = requests();
    await expect.poll(requests).toBeGreaterThan(before + 20);
    expect(new Set(seen.filter((each) => each.endsWith('open')))).toEqual(new Set(['a 8 open']));
    expect(await opened()).toEqual(['a 8']);
  });
});
