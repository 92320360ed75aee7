import { expect, test } from 'vitest';
import { impatient, lockerOverTcp, withEveryKind, withNeighbour } from '../support/locker-at-simulator.ts';

test('the echo of what the kiosk says is no answer of a board', async () => {
  await withEveryKind(async (kind) => {
    const { lineFault, boardFault, boards, sees, finds, works, opened } = await lockerOverTcp(
      withNeighbour(kind),
      impatient,
    );
    await lineFault('echo');
    await works('a', 1);
    await works('b', 1);
    await boardFault('a', 'dead');
    await finds('a', 'silent');
    await sees('a', 1, 'unknown');
    // 8A and Modbus boards answer an unlock with the very bytes of the request.
    expect(await boards.unlock({ board: 'a', lock: 2 })).not.toMatchObject({ value: { acknowledged: true } });
    await works('b', 2);
    expect(await opened()).toEqual(['a 1', 'b 1', 'b 2']);
  });
});
