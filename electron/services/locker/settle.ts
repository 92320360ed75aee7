import type { Changes } from './changes.ts';
import type { DifferenceBook, KeptDifference } from './difference-book.ts';
import type { StayBook } from './stay-book.ts';
import type { StayDesk } from './stay-desk.ts';
import type { UnlockBook } from './unlock-book.ts';

/** Staff looked into a cell: what they found is true of it, and clears up all that was doubtful there. */
export function settleDifferences(parts: {
  readonly differences: DifferenceBook;
  readonly stays: StayBook;
  readonly unlocks: UnlockBook;
  readonly desk: StayDesk;
  readonly changes: Changes;
}): (id: number, found: 'inside' | 'not-there' | 'seen', by: number) => boolean {
  const { differences, stays, unlocks, desk, changes } = parts;

  function missing(difference: KeptDifference, stay: number, by: number): void {
    const purpose = difference.job === undefined ? undefined : unlocks.find(difference.job)?.purpose;
    const state = stays.find(stay)?.state;
    const saidSo = difference.kind === 'not-there' || difference.kind === 'not-theirs';
    if (state === 'reserved') desk.cancel(stay);
    else if (purpose === 'take-back') desk.takenBack(stay, by);
    // Its own person had the door open: they took it.
    else if (state === 'opened' && !saidSo) desk.taken(stay);
    else desk.missing(stay, by);
  }

  /** No door that the kiosk knows leads to it any more. */
  function takenOut(stay: number, by: number): void {
    if (stays.find(stay)?.state === 'reserved') desk.cancel(stay);
    else desk.takenBack(stay, by);
  }

  return changes.act((id, found, by) => {
    const difference = differences.find(id);
    if (!difference) return false;
    const stay = difference.stay ?? stays.inCell(difference.cell)?.id;
    const state = stay === undefined ? undefined : stays.find(stay)?.state;
    const isChangedCell = difference.kind === 'cells-changed';
    // Nobody else will ever say whether it came in, or what became of it.
    if (found === 'seen' && stay !== undefined && (state === 'reserved' || isChangedCell)) return false;
    if (stay !== undefined && found === 'inside') {
      if (isChangedCell) takenOut(stay, by);
      else if (state === 'reserved') desk.putIn(stay, by);
      else if (!desk.found(stay, by)) return false;
    }
    if (stay !== undefined && found === 'not-there') missing(difference, stay, by);
    const others = found === 'seen' ? [] : differences.ofCell(difference.cell);
    for (const each of [difference, ...others.filter((other) => other.id !== id)]) {
      differences.settle(each.id, found, by);
    }
    return true;
  });
}
