import { expect, test } from 'vitest';
import { lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(['kerong-cu48', 'eight-a'] as const)(
  'a bit of a %s that flipped on the way is no door that moved, though the sum fits',
  async (kind) => {
    const { boardFault, requests, sees, works, seen, opened } = await lockerOverTcp(withNeighbour(kind));
    await boardFault('a', 'odd-answers');
    await sees('a', 8, 'closed');
    await works('a', 8);
    const before = requests();
    await expect.poll(requests, { timeout: 10_000 }).toBeGreaterThan(before + 20);
    expect(seen.filter((each) => each.endsWith('open'))).toEqual(['a 8 open']);
    expect(await opened()).toEqual(['a 8']);
  },
);
