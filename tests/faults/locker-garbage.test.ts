import { expect, test } from 'vitest';
import { boardKinds, lockerOverSerial, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)(
  'bytes that mean nothing before each answer of a %s do not keep it from being heard',
  async (kind) => {
    const { boardFault, works, conditions, opened } = await lockerOverSerial(withNeighbour(kind));
    await boardFault('a', 'garbage');
    await works('a', 1);
    await works('b', 1);
    expect(conditions.filter(({ condition }) => condition !== 'answers')).toEqual([]);
    expect(await opened()).toEqual(['a 1', 'b 1']);
  },
);
