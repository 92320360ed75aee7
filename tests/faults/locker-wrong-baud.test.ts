import { expect, test } from 'vitest';
import {
  lockerOverSerial,
  lockerOverTcp,
  withEveryKind,
  withNeighbour,
} from '../support/locker-at-simulator.ts';

test('a line with a board at another speed is garbled, opens nothing, and works when mended', async () => {
  await withEveryKind(async (kind) => {
    const { kioskSpeed, boards, finds, sees, works, opened } = await lockerOverSerial(withNeighbour(kind));
    await sees('a', 1, 'closed');
    await kioskSpeed(4_800);
    await finds('a', 'garbled');
    await finds('b', 'garbled');
    expect(boards.door({ board: 'a', lock: 1 }).state).toBe('unknown');
    expect(await boards.unlock({ board: 'a', lock: 1 })).not.toMatchObject({ value: { acknowledged: true } });
    // What is on the wire now would be heard at the new speed.
    await boards.look();
    expect(await opened()).toEqual([]);
    await kioskSpeed(kind.startsWith('kerong') ? 19_200 : 9_600);
    await works('a', 1);
    expect(await opened()).toEqual(['a 1']);
  });
});

test('one board of another speed babbles, and its neighbour works', async () => {
  const { traits, finds, sees, works, opened } = await lockerOverTcp(withNeighbour('kerong-cu16'));
  await sees('a', 1, 'closed');
  await traits('a', { baud: 57_600 });
  await finds('a', 'garbled');
  await sees('a', 1, 'unknown');
  await works('b', 1);
  expect(await opened()).toEqual(['b 1']);
});
