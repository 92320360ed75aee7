import { isInBar } from '../../../renderer/workshop/measure/conventions.ts';
import type { Box } from '../../../renderer/workshop/measure/page-measurement.ts';
import { bottom, right, type Violation } from './audit.ts';

/** The controls of one state, and which states it may be compared with: those with the same `among`. */
export interface ComparedScreen {
  readonly name: string;
  readonly among: string;
  readonly controls: readonly { readonly action?: string; readonly box: Box }[];
}

interface Placed {
  readonly screen: string;
  readonly action: string;
  readonly place: readonly number[];
}

/** How far a thing may move before a hand that has learnt its place would notice. */
const noticedPixels = 2;

/** The bar never moves, and the ways forward and back keep their corners, from screen to screen. */
export function auditSamePlaces(screens: readonly ComparedScreen[]): readonly Violation[] {
  return [...groupByControl(screens).values()].flatMap((placed) => {
    const usual = usualPlace(placed);
    return placed.flatMap(({ screen, action, place }): Violation[] => {
      const moved = distance(place, usual.place);
      if (moved <= noticedPixels) return [];
      const what = `stands ${Math.round(moved)} px from where it usually is, as in ${usual.screen}`;
      return [{ audit: 'same-places', where: `${screen}: ${action}`, what }];
    });
  });
}

function groupByControl(screens: readonly ComparedScreen[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const screen of screens) {
    // A dialog covers the bar and has its own corners.
    const barred = screen.controls.some((control) => isInBar(control.action));
    for (const { action, box } of screen.controls) {
      const place = placeOf(action, box);
      if (!place || action === undefined) continue;
      const key = `${screen.among} ${barred} ${action}`;
      groups.set(key, [...(groups.get(key) ?? []), { screen: screen.name, action, place }]);
    }
  }
  return groups;
}

/** The place that most screens share. */
function usualPlace(placed: readonly Placed[]): Placed {
  const company = (one: Placed) =>
    placed.filter((other) => distance(one.place, other.place) <= noticedPixels).length;
  return placed.reduce((best, each) => (company(each) > company(best) ? each : best));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}

/** The edges that must not move: all of a control in the bar, the outer corner of the ways forward and back. */
function placeOf(action: string | undefined, box: Box): readonly number[] | undefined {
  if (action === 'action-main') return [right(box), bottom(box)];
  if (action === 'action-back') return [box.left, bottom(box)];
  if (isInBar(action)) return [box.left, box.top, right(box), bottom(box)];
  return undefined;
}
