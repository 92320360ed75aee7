import { nothingMore, type ToDoSource } from '../source.ts';
import type { LockerForToDo } from './locker-sources.ts';

/** Somebody tries pickup codes: one matter, however many they were. */
export function wrongPickupCodesSource(
  locker: Pick<LockerForToDo, 'wrongCodes' | 'wrongCodesSeen'>,
): ToDoSource {
  const find = (id: string) => {
    const wrong = locker.wrongCodes();
    return wrong && String(wrong.since) === id ? wrong : undefined;
  };
  return {
    kind: 'wrong-pickup-codes',
    roles: ['clerk'],
    verdicts: ['looked'],
    waiting: () => {
      const wrong = locker.wrongCodes();
      return wrong ? [{ id: String(wrong.since), since: wrong.since }] : [];
    },
    facts: (id) => {
      const wrong = find(id);
      return wrong && { kind: 'wrong-pickup-codes', count: wrong.count, since: wrong.since };
    },
    settle: (id) => {
      if (!find(id)) return undefined;
      locker.wrongCodesSeen();
      return nothingMore;
    },
  };
}
