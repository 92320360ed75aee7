import { manners } from './document.ts';
import { isLetter, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Sign } from './signs.ts';

/** Manners as their places in `manners`, so that the worst step of a match is the maximum. */
export const direct = manners.indexOf('direct');
export const otherReading = manners.indexOf('other-reading');
export const initials = manners.indexOf('initials');
export const confusion = manners.indexOf('confusion');

/** A part of the query that one character of a text can stand for. */
export interface Step {
  /** The query's unit behind this part. */
  readonly next: number;
  readonly manner: number;
  /** Whether the part is all of the character's reading; the last syllable may still be being typed. */
  readonly whole: boolean;
}

export interface StepRules {
  readonly initials: boolean;
  readonly confusion: boolean;
}

/** The parts of the query from this unit on that this sign can stand for. */
export type StepsOf = (sign: number, from: number) => readonly Step[];

const none: readonly Step[] = [];

/** The steps of a query by sign and position, each worked out when it is first asked for. */
export function openSteps(index: SearchIndex, query: Query, rules: StepRules): StepsOf {
  const columns: (readonly Step[] | undefined)[][] = [];
  return (sign, from) => {
    let column = columns[from];
    if (!column) {
      column = new Array<readonly Step[] | undefined>(index.signs.length);
      columns[from] = column;
    }
    const known = column[sign];
    if (known) return known;
    const own = index.signs[sign];
    const steps = own ? stepsOf(own, query, from, rules) : none;
    column[sign] = steps;
    return steps;
  };
}

function stepsOf(sign: Sign, query: Query, from: number, rules: StepRules): readonly Step[] {
  const unit = query.units[from];
  const steps: Step[] = [];
  if (unit === sign.character || unit === sign.sameNumber)
    steps.push({ next: from + 1, manner: direct, whole: true });
  if (!isLetter(unit)) return steps.length > 0 ? steps : none;
  spell(steps, sign.reading, direct, query, from, rules);
  for (const reading of sign.otherReadings) spell(steps, reading, otherReading, query, from, rules);
  if (rules.confusion)
    for (const reading of sign.confused) spell(steps, reading, confusion, query, from, rules);
  return steps.length > 0 ? steps : none;
}

/** Adds what of a reading is typed from here on: all of it, the beginning of it at the query's end, its initial. */
function spell(
  steps: Step[],
  reading: string,
  manner: number,
  query: Query,
  from: number,
  rules: StepRules,
): void {
  const length = sharedLength(reading, query, from);
  if (length === 0) return;
  const end = from + length;
  const whole = length === reading.length;
  if (whole || end === query.units.length) offer(steps, { next: end, manner, whole });
  if (!rules.initials) return;
  const inInitials = Math.max(manner, initials);
  offer(steps, { next: from + 1, manner: inInitials, whole: false });
  if (length > 1 && reading[1] === 'h') offer(steps, { next: from + 2, manner: inInitials, whole: false });
}

function sharedLength(reading: string, { units, breaks }: Query, from: number): number {
  let length = 0;
  while (
    length < reading.length &&
    units[from + length] === reading[length] &&
    (length === 0 || !breaks[from + length])
  )
    length += 1;
  return length;
}

/** Keeps of two steps to the same place the better one. */
function offer(steps: Step[], step: Step): void {
  const at = steps.findIndex(({ next }) => next === step.next);
  const known = steps[at];
  if (!known) steps.push(step);
  else if (step.manner < known.manner || (step.manner === known.manner && step.whole && !known.whole))
    steps[at] = step;
}
