import { cellSizes } from '../../configuration/locker-configuration.ts';
import type { CellNow, CellSize } from './cell.ts';

/** From this age on people get cells that they reach without a stool and without kneeling. */
export const reachAge = 70;
/** Where the middle of such a door is, above the floor (mm). */
const reach = { from: 380, to: 1220 };
/** Here nobody bends down either. */
const comfortableFrom = 700;

export interface ChoosableCell extends CellNow {
  /** ms; when something was last put into it. 0: never. */
  readonly usedAt: number;
}

/**
 * Those in which something of this size fits, the best first: for old people in reach, then the smallest, then the height that is good
 * for everybody, then those whose door is seen shut, then the one that rested longest, so that wear spreads.
 */
export function inOrderOfChoice(
  cells: readonly ChoosableCell[],
  want: { readonly size: CellSize; readonly age?: number | undefined },
): ChoosableCell[] {
  const least = cellSizes.indexOf(want.size);
  const isOld = (want.age ?? 0) >= reachAge;
  const rank = (cell: ChoosableCell) =>
    (isOld && !isInReach(cell) ? 100 : 0) +
    cellSizes.indexOf(cell.size) * 10 +
    effort(cell) * 2 +
    (cell.sees === 'closed' ? 0 : 1);
  return cells
    .filter(({ size }) => cellSizes.indexOf(size) >= least)
    .map((cell, place) => ({ cell, place, rank: rank(cell) }))
    .sort(
      (one, other) => one.rank - other.rank || one.cell.usedAt - other.cell.usedAt || one.place - other.place,
    )
    .map(({ cell }) => cell);
}

/** 0: neither bending nor stretching. */
function effort(cell: Pick<CellNow, 'middleMillimetres'>): number {
  if (!isInReach(cell)) return 2;
  return cell.middleMillimetres >= comfortableFrom ? 0 : 1;
}

/** The middle of its door can be reached without a stool and without kneeling. */
export function isInReach({ middleMillimetres }: Pick<CellNow, 'middleMillimetres'>): boolean {
  return middleMillimetres >= reach.from && middleMillimetres <= reach.to;
}
