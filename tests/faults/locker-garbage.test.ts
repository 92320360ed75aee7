import { expect, test } from 'vitest';
import { boardKinds, lockerOverSerial, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)(
  'bytes that mean nothing before each answer of a %s do not keep it from being heard',
  async (kind) => {
    const { boardFault, works, finds, opened } = await lockerOverSerial(withNeighbour(kind));
    await boardFault('a', 'garbage');
    await works('a', 1);
    await works('b', 1);
    await finds('a', 'answers');
    expect(await opened()).toEqual(['a 1', 'b 1']);
  },
);
