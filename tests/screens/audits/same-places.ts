import { isInBar } from '../../../renderer/workshop/measure/conventions.ts';
import type { Box } from '../../../renderer/workshop/measure/page-measurement.ts';
import { bottom, right, type Violation } from './audit.ts';

/** The controls of one state, and which states it may be compared with: those with the same `among`. */
export interface ComparedScreen {
  readonly name: string;
  readonly among: string;
  readonly controls: readonly { readonly action?: string; readonly box: Box }[];
}

/** How far a thing may move before a hand that has learnt its place would notice. */
const noticedPixels = 2;

/** The bar never moves, and the ways forward and back keep their corners, from screen to screen. */
export function auditSamePlaces(screens: readonly ComparedScreen[]): readonly Violation[] {
  const first = new Map<string, { readonly place: readonly number[]; readonly name: string }>();
  return screens.flatMap((screen) =>
    screen.controls.flatMap((control): Violation[] => {
      const place = placeOf(control.action, control.box);
      if (!place) return [];
      const key = `${screen.among} ${control.action}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, { place, name: screen.name });
        return [];
      }
      const moved = Math.max(...place.map((value, index) => Math.abs(value - (known.place[index] ?? 0))));
      if (moved <= noticedPixels) return [];
      const what = `stands ${Math.round(moved)} px from where it is in ${known.name}`;
      return [{ audit: 'same-places', where: `${screen.name}: ${control.action}`, what }];
    }),
  );
}

/** The edges that must not move: all of a control in the bar, the outer corner of the ways forward and back. */
function placeOf(action: string | undefined, box: Box): readonly number[] | undefined {
  if (action === 'action-main') return [right(box), bottom(box)];
  if (action === 'action-back') return [box.left, bottom(box)];
  if (isInBar(action)) return [box.left, box.top, right(box), bottom(box)];
  return undefined;
}
