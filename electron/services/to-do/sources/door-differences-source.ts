import type { ToDoVerdict } from '../../../contract/staff/to-do-views.ts';
import type { DoorDifference } from '../../locker/locker.ts';
import { stayBehind } from '../../locker/stay-behind.ts';
import { mayLookThrough } from '../../locker/waiting-doors.ts';
import { nothingMore, type ToDoSource } from '../source.ts';
import type { LockerForToDo } from './locker-sources.ts';
import { lyingThere } from './lying-there.ts';

/** Doors of which the kiosk does not know enough: somebody must look behind them. */
export function doorDifferencesSource(
  locker: Pick<LockerForToDo, 'byDocument' | 'cell' | 'cells' | 'differences' | 'settleDifference' | 'stay'>,
): ToDoSource {
  const find = (id: string) => locker.differences().find((each) => String(each.id) === id);

  const stayOf = (difference: DoorDifference) => stayBehind(locker, difference);

  return {
    kind: 'door-difference',
    roles: ['clerk'],
    verdicts: ['inside', 'gone', 'looked'],
    waiting: () =>
      locker.differences().map(({ id, since, cell }) => ({ id: String(id), since, words: cell })),
    facts: (id) => {
      const difference = find(id);
      if (!difference) return undefined;
      const { kind, cell } = difference;
      const stay = stayOf(difference);
      return {
        ...{ kind: 'door-difference', difference: kind, cell },
        mayLookThrough: mayLookThrough(locker, cell),
        ...(stay && { lies: lyingThere(stay) }),
      };
    },
    settle: (id, verdict, by) => {
      const difference = find(id);
      if (!difference) return undefined;
      // What belongs there is there or not: to have looked is no answer.
      const mustBeSaid = stayOf(difference) !== undefined;
      const found = foundBy(verdict);
      if (!found || mustBeSaid !== (found !== 'seen')) return undefined;
      return locker.settleDifference(difference.id, found, by.id) ? nothingMore : undefined;
    },
  };
}

function foundBy(verdict: ToDoVerdict): 'inside' | 'not-there' | 'seen' | undefined {
  switch (verdict) {
    case 'inside':
      return 'inside';
    case 'gone':
      return 'not-there';
    case 'looked':
      return 'seen';
    default:
      return undefined;
  }
}
