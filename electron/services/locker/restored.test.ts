import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boardsByHand } from '../../../tests/support/boards-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { backUpDatabase } from '../../store/open-database.ts';
import { bearerOfCode } from './may-collect.ts';

/** A kiosk whose database is damaged later than its last backup. */
function kiosk() {
  const [folder, key, clock, hand] = [temporaryFolder(), temporaryKey(), manualClock(), boardsByHand()];
  let store = temporaryStore(folder, key);
  let desk = lockerByHand({ store, clock, hand });
  return {
    now: () => desk,
    backUp: () => backUpDatabase(store.database, folder),
    restore: () => {
      desk.locker.close();
      store.database.close();
      for (const part of ['', '-wal', '-shm']) rmSync(join(folder, `kiosk.sqlite${part}`), { force: true });
      store = temporaryStore(folder, key);
      desk = lockerByHand({ store, clock, hand, restored: true });
    },
  };
}

function put({ now }: ReturnType<typeof kiosk>, cell = '01') {
  const { locker } = now();
  const stay = locker.reserve({ kind: 'document', content: someDocument(), cell, by: 3 });
  if (!stay.ok) throw new Error(stay.error.code);
  locker.putIn(stay.value.id);
  return { stay: stay.value.id, code: locker.pickupCode(stay.value.id) ?? '' };
}

test('a code that was sent before a backup was restored never opens what somebody else got since', async () => {
  const at = kiosk();
  await at.backUp();
  const lost = put(at, '01');
  at.restore();
  for (const { id } of at.now().locker.differences()) at.now().locker.settleDifference(id, 'seen', 3);
  const next = put(at, '02');
  expect(next.stay).toBe(lost.stay);
  expect(next.code).not.toBe(lost.code);
  expect(at.now().locker.byPickupCode(lost.code).kind).toBe('wrong');
});

test('after a backup was restored every cell is doubtful, and no door opens for a resident before staff have looked', async () => {
  const at = kiosk();
  const taken = put(at, '01');
  await at.backUp();
  at.now().locker.takenBack(taken.stay, 3);
  put(at, '01');
  put(at, '02');
  at.restore();
  const { locker } = at.now();
  expect(locker.cells().map(({ use }) => use)).toEqual(locker.cells().map(() => 'doubtful'));
  expect(locker.cellsFor({ size: 'small' })).toEqual([]);
  const [first, second] = locker.differences();
  expect([first, second]).toMatchObject([
    { cell: '01', kind: 'restored', stay: taken.stay },
    { cell: '02', kind: 'restored', stay: undefined },
  ]);
  const order = { cell: '01', stay: taken.stay } as const;
  const collect = {
    ...order,
    purpose: 'collect',
    who: { resident: bearerOfCode(at.now().store.seal, taken.stay) },
  } as const;
  const staff = { staff: 3 };
  expect(locker.openDoor(collect).ok).toBe(false);
  expect(locker.openDoor({ ...order, purpose: 'take-back', who: staff }).ok).toBe(false);
  expect(locker.openDoor({ cell: '02', purpose: 'look', who: staff }).ok).toBe(true);
  expect(locker.settleDifference(first?.id ?? 0, 'inside', 3)).toBe(true);
  expect(locker.openDoor(collect).ok).toBe(true);
});

test('what was just being put in when the backup was made waits for staff too', async () => {
  const at = kiosk();
  const reserved = at.now().locker.reserve({ kind: 'document', content: someDocument(), cell: '01', by: 3 });
  await at.backUp();
  const stay = reserved.ok ? reserved.value.id : 0;
  at.now().locker.putIn(stay);
  at.restore();
  const { locker, news } = at.now();
  expect(locker.stay(stay)?.state).toBe('reserved');
  expect(locker.settleDifference(locker.differences()[0]?.id ?? 0, 'inside', 3)).toBe(true);
  expect(locker.stay(stay)?.state).toBe('inside');
  expect(news.map(({ kind }) => kind)).toEqual(['ready']);
});
