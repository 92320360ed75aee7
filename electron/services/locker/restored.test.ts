import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boardsByHand } from '../../../tests/support/boards-by-hand.ts';
import { lockerByHand, someDocument } from '../../../tests/support/locker-by-hand.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { backUpDatabase } from '../../store/open-database.ts';

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
