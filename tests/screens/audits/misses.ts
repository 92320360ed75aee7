import type { Box, MeasuredControl } from '../../../renderer/workshop/measure/page-measurement.ts';
import type { Circumstances, Violation } from './audit.ts';

/** How far the endpoints of people aged 67-81 lie from where they aim: one standard deviation, each way. */
export const spreadMillimetres = 3.36;
/** interface.md, "How it is checked": fewer than these of all taps may hit another control, or nothing. */
export const mostOnAnother = 1 / 1000;
export const mostOnNothing = 1 / 100;

const tapsPerControl = 4096;

export interface Taps {
  readonly aimed: number;
  readonly onAnother: number;
  readonly onNothing: number;
}

export const noTaps: Taps = { aimed: 0, onAnother: 0, onNothing: 0 };

export function addTaps(one: Taps, other: Taps): Taps {
  return {
    aimed: one.aimed + other.aimed,
    onAnother: one.onAnother + other.onAnother,
    onNothing: one.onNothing + other.onNothing,
  };
}

/** Aims at the middle of every control, with the spread of old hands, and counts what is hit instead. */
export function sampleTaps(controls: readonly MeasuredControl[], how: Circumstances): Taps {
  return controls.map((control) => sampleControl(control, controls, how)).reduce(addTaps, noTaps);
}

/** The same figures of a single control, for naming the worst. */
export function sampleControl(
  control: MeasuredControl,
  controls: readonly MeasuredControl[],
  how: Circumstances,
): Taps {
  const spread = spreadMillimetres * how.pixelsPerMillimetre;
  const x = control.box.left + control.box.width / 2;
  const y = control.box.top + control.box.height / 2;
  let onAnother = 0;
  let onNothing = 0;
  for (const [sideways, along] of deviations) {
    const tap = [x + sideways * spread, y + along * spread] as const;
    // What is painted later lies on top and takes the tap.
    const hit = controls.findLast((each) => holds(each.box, each.radius, tap));
    if (hit === undefined) onNothing += 1;
    else if (hit !== control) onAnother += 1;
  }
  return { aimed: deviations.length, onAnother, onNothing };
}

/** The figure over all screens. */
export function judgeTaps(taps: Taps): readonly Violation[] {
  const judge = (count: number, most: number, what: string): Violation[] =>
    taps.aimed > 0 && count / taps.aimed >= most
      ? [{ audit: 'misses', where: 'all screens', what: `${perThousand(count, taps)} taps ${what}` }]
      : [];
  return [
    ...judge(taps.onAnother, mostOnAnother, 'on another control, fewer than 1 in 1000'),
    ...judge(taps.onNothing, mostOnNothing, 'on nothing, fewer than 10 in 1000'),
  ];
}

export function perThousand(count: number, taps: Taps): string {
  return `${((1000 * count) / Math.max(1, taps.aimed)).toFixed(2)} in 1000`;
}

/** Whether a tap lands in a box with rounded corners. */
function holds(box: Box, radius: number, [x, y]: readonly [number, number]): boolean {
  const sideways = Math.abs(x - (box.left + box.width / 2));
  const along = Math.abs(y - (box.top + box.height / 2));
  if (sideways > box.width / 2 || along > box.height / 2) return false;
  const corner = Math.min(radius, box.width / 2, box.height / 2);
  const intoX = sideways - (box.width / 2 - corner);
  const intoY = along - (box.height / 2 - corner);
  return intoX <= 0 || intoY <= 0 || Math.hypot(intoX, intoY) <= corner;
}

/**
 * The same points of a round Gaussian each time: Box and Muller's transform of a grid in the unit square that fills it
 * evenly (the additive recurrence of the plastic number, Roberts 2018).
 */
const deviations: readonly (readonly [number, number])[] = Array.from(
  { length: tapsPerControl },
  (_, index) => {
    const one = (0.5 + (index + 1) * 0.7548776662466927) % 1;
    const other = (0.5 + (index + 1) * 0.5698402909980532) % 1;
    const radius = Math.sqrt(-2 * Math.log(1 - one));
    return [radius * Math.cos(2 * Math.PI * other), radius * Math.sin(2 * Math.PI * other)] as const;
  },
);
