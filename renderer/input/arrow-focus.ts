import type { Direction } from './keys.ts';
import type { Area } from './press-rules.ts';

/** Being off the line of movement costs more than distance along it. */
const asideWeight = 3;

/**
 * The control that an arrow key leads to from `from`: the nearest one that lies in that direction; up and down without
 * one there go to the control before or after in reading order. Undefined: the focus stays.
 */
export function nextInDirection(
  controls: readonly Area[],
  from: Area,
  direction: Direction,
  position: number,
): number | undefined {
  let best: { readonly index: number; readonly cost: number } | undefined;
  controls.forEach((area, index) => {
    const cost = index === position ? undefined : costOf(from, area, direction);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { index, cost };
  });
  if (best) return best.index;
  if (direction === 'left' || direction === 'right') return undefined;
  const neighbour = direction === 'down' ? position + 1 : position - 1;
  return neighbour >= 0 && neighbour < controls.length ? neighbour : undefined;
}

function costOf(from: Area, to: Area, direction: Direction): number | undefined {
  const along = distanceAlong(from, to, direction);
  if (along < 0) return undefined;
  const aside =
    direction === 'left' || direction === 'right'
      ? Math.max(0, to.top - from.bottom, from.top - to.bottom)
      : Math.max(0, to.left - from.right, from.left - to.right);
  const offCentre =
    direction === 'left' || direction === 'right'
      ? Math.abs(to.top + to.bottom - from.top - from.bottom) / 2
      : Math.abs(to.left + to.right - from.left - from.right) / 2;
  return along + asideWeight * aside + offCentre / 100;
}

/** From edge to edge; negative when the control does not lie that way. */
function distanceAlong(from: Area, to: Area, direction: Direction): number {
  switch (direction) {
    case 'up':
      return from.top - to.bottom;
    case 'down':
      return to.top - from.bottom;
    case 'left':
      return from.left - to.right;
    case 'right':
      return to.left - from.right;
  }
}
