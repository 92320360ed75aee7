import type { CellSize } from '../../../contract/staff/locker-views.ts';
import type { CellNow } from '../cell.ts';
import { isInReach, reachAge } from '../choose-cell.ts';
import type { Locker } from '../locker.ts';
import type { StayContent } from '../stay.ts';
import { ageOf } from './draft.ts';

/** The cell for a document: the one that staff chose while it is free, or else the best that is not to be avoided. */
export function cellFor(
  locker: Locker,
  want: {
    readonly content: StayContent;
    readonly size: CellSize;
    readonly chosen: string | undefined;
    /** Those whose door did not open. */
    readonly avoided: ReadonlySet<string>;
  },
  now: number,
): { readonly cell: CellNow; readonly outOfReach: boolean } | undefined {
  const age = ageOf(want.content.person.number, now);
  const chosen = want.chosen === undefined ? undefined : locker.cell(want.chosen);
  const cell =
    chosen?.use === 'free'
      ? chosen
      : locker.cellsFor({ size: want.size, age }).find(({ name }) => !want.avoided.has(name));
  if (!cell) return undefined;
  return { cell, outOfReach: age !== undefined && age >= reachAge && !isInReach(cell) };
}
