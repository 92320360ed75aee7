import { expect, test } from 'vitest';
import {
  boardKinds,
  lockerOverSerial,
  lockerOverTcp,
  withNeighbour,
} from '../support/locker-at-simulator.ts';

test.each(boardKinds)(
  'a cable that is pulled out leaves the doors of a %s unknown, and opens nothing when it is back',
  async (kind) => {
    const { cable, boards, sees, finds, works, move, opened } = await lockerOverSerial(withNeighbour(kind));
    await sees('a', 1, 'closed');
    await cable.unplug();
    await finds('a', 'line-lost');
    await finds('b', 'line-lost');
    expect(boards.door({ board: 'a', lock: 1 }).state).toBe('unknown');
    expect(await boards.unlock({ board: 'a', lock: 1 })).toMatchObject({ error: { code: 'not-sent' } });
    expect(await boards.openEveryDoor('a')).toMatchObject({ error: { code: 'not-sent' } });
    await move('a', 2, 'open');
    await cable.replug();
    await sees('a', 2, 'open');
    expect(await opened()).toEqual([]);
    await works('a', 1);
    expect(await opened()).toEqual(['a 1']);
  },
);

test('a device server that goes away is found again', async () => {
  const { lineFault, finds, sees, works, opened } = await lockerOverTcp(withNeighbour('eight-a'));
  await sees('a', 1, 'closed');
  await lineFault('unplugged');
  await finds('a', 'line-lost');
  await sees('a', 1, 'unknown');
  await lineFault('none');
  await works('a', 1);
  await works('b', 1);
  expect(await opened()).toEqual(['a 1', 'b 1']);
});
