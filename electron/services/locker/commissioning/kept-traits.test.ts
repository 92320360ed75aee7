import { expect, test } from 'vitest';
import { temporaryStore } from '../../../../tests/support/temporary-store.ts';
import { keepBoardTraits, keptBoardTraits } from './kept-traits.ts';

const traits = { shutIs: 0, statusBytes: 'last-byte-first', pulseMilliseconds: 800 } as const;
const seen = { doors: 3, elsewhere: 0 };

function desk() {
  const store = temporaryStore();
  const audit = { record: () => {} };
  const keep = keepBoardTraits({ store, audit: audit as never, clock: { now: () => 5 } as never });
  return { store, keep, kept: keptBoardTraits(store) };
}

test('what was learned of a board holds for it, and says who taught it', () => {
  const { keep, kept } = desk();
  keep({ name: 'left', driver: 'eight-a' }, traits, seen, 7);
  expect(kept({ name: 'left', driver: 'eight-a' })).toEqual({ traits, staff: 7, at: 5 });
  expect(kept({ name: 'right', driver: 'eight-a' })).toBeUndefined();
});

test('another kind of board under the old name knows nothing of it, until it is learned itself', () => {
  const { keep, kept } = desk();
  keep({ name: 'left', driver: 'eight-a' }, traits, seen, 7);
  expect(kept({ name: 'left', driver: 'modbus-relay' })).toBeUndefined();
  keep({ name: 'left', driver: 'modbus-relay' }, { ...traits, shutIs: 1 }, seen, 7);
  expect(kept({ name: 'left', driver: 'modbus-relay' })?.traits.shutIs).toBe(1);
  expect(kept({ name: 'left', driver: 'eight-a' })).toBeUndefined();
});

test('what was kept before the kind was written down still holds', () => {
  const { store, keep, kept } = desk();
  keep({ name: 'left', driver: 'eight-a' }, traits, seen, 7);
  store.database.exec('UPDATE locker_board SET driver = NULL');
  expect(kept({ name: 'left', driver: 'eight-a' })?.traits).toEqual(traits);
});
