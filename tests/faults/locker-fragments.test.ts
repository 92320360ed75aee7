import { expect, test } from 'vitest';
import { boardKinds, lockerOverSerial, withNeighbour } from '../support/locker-at-simulator.ts';

test.each(boardKinds)('a %s whose answers come in pieces is understood', async (kind) => {
  const { lineFault, works, finds, opened } = await lockerOverSerial(withNeighbour(kind));
  await lineFault('fragments');
  await works('a', 8);
  await works('b', 12);
  await finds('a', 'answers');
  expect(await opened()).toEqual(['a 8', 'b 12']);
});
