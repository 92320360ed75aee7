import { expect, test } from 'vitest';
import { boardKinds, lockerOverTcp, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)(
  'a %s that does not say that it unlocked is unlocked once, and its sensor tells',
  async (kind) => {
    const { boardFault, boards, sees, works, opened } = await lockerOverTcp(withNeighbour(kind));
    await sees('a', 1, 'closed');
    await boardFault('a', 'unlock-unanswered');
    expect(await boards.unlock({ board: 'a', lock: 1 })).toEqual({
      ok: true,
      value: { acknowledged: false },
    });
    await sees('a', 1, 'open');
    await works('b', 1);
    expect(await opened()).toEqual(['a 1', 'b 1']);
  },
);
