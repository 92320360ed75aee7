import { expect, test } from 'vitest';
import { boardsByHand } from '../../../tests/support/boards-by-hand.ts';
import {
  lockerByHand,
  someDocument,
  wallByHand,
  wallRenamed,
} from '../../../tests/support/locker-by-hand.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';

/** A document lies in 01, and the kiosk starts anew with another configuration. */
function afterRenaming(configuration = wallRenamed) {
  const [folder, key, hand] = [temporaryFolder(), temporaryKey(), boardsByHand()];
  const before = lockerByHand({ store: temporaryStore(folder, key), hand });
  const reserved = before.locker.reserve({ kind: 'document', content: someDocument(), cell: '01', by: 3 });
  const stay = reserved.ok ? reserved.value.id : 0;
  before.locker.putIn(stay);
  before.locker.close();
  const desk = lockerByHand({ store: temporaryStore(folder, key), hand, configuration });
  return { ...desk, stay };
}

test('a document in a cell that is not configured any more is for staff to look, and nothing is put on top of it', () => {
  const { locker, stay } = afterRenaming();
  expect(locker.differences()).toMatchObject([
    { cell: '01', kind: 'cells-changed', stay },
    { cell: 'A1', kind: 'cells-changed', stay: undefined },
  ]);
  expect(locker.cellsFor({ size: 'small' }).map(({ name }) => name)).not.toContain('A1');
});

test.each(['inside', 'not-there'] as const)(
  'staff looked, and it was %s: no door is needed for that',
  (found) => {
    const { locker, stay, news } = afterRenaming();
    const [old, fresh] = locker.differences();
    expect(locker.settleDifference(old?.id ?? 0, 'seen', 3)).toBe(false);
    expect(locker.settleDifference(old?.id ?? 0, found, 3)).toBe(true);
    expect(locker.settleDifference(fresh?.id ?? 0, 'seen', 3)).toBe(true);
    expect(locker.stay(stay)?.state).toBe(found === 'inside' ? 'taken-back' : 'lost');
    expect(news.map(({ kind }) => kind)).toEqual(found === 'inside' ? ['taken-back'] : []);
    expect(locker.cell('A1')?.use).toBe('free');
  },
);

test('the same wall once more is no difference', () => {
  expect(afterRenaming(wallByHand).locker.differences()).toEqual([]);
});
