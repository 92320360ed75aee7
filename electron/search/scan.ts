import type { Query } from './query.ts';
import { type Place, placeOf } from './rank.ts';
import { type SearchIndex, textHere } from './search-index.ts';
import { direct, initials, openSteps, type StepRules, type StepsOf } from './steps.ts';

/** Told of each match: its first cell, how many cells it has, its worst step, where it lies in its text. */
export type OnMatch = (cell: number, length: number, manner: number, place: Place) => void;

/**
 * Where the query may begin: only at the signs with which it can (`index`), or at any cell (`every-cell`), which gives
 * the same and proves the index right; a range of cells, to find again what matched in one text.
 */
export type Where = 'index' | 'every-cell' | { readonly from: number; readonly to: number };

/**
 * Finds where a query stands in one piece: every character of the text takes a part of the query, in order. The
 * shortest match of each manner is told for each cell where one begins.
 */
export function scan(
  index: SearchIndex,
  query: Query,
  rules: StepRules,
  where: Where,
  onMatch: OnMatch,
): void {
  const [first] = query.units;
  if (first === undefined) return;
  const stepsOf = openSteps(index, query, rules);
  const match = openMatcher(index, query.units.length, stepsOf, onMatch);
  if (where !== 'index') {
    const { from, to } = where === 'every-cell' ? { from: 0, to: index.cells.length } : where;
    for (let cell = from; cell < to; cell += 1) match(cell);
    return;
  }
  const starts = rules.confusion ? index.confusedByStart : index.signsByStart;
  const goesOn = new Uint8Array(index.signs.length);
  for (const sign of starts.get(first) ?? [])
    matchAllOf(sign, index, query.units.length, stepsOf, goesOn, match);
}

const unknown = 0;
const yes = 1;
const no = 2;

/**
 * Matches at every cell with this sign. Nearly all of them fail at the cell behind, so that one is looked up first;
 * `goesOn` is room to remember what was found of its sign.
 */
function matchAllOf(
  sign: number,
  { cells, places, firstPlaces }: SearchIndex,
  length: number,
  stepsOf: StepsOf,
  goesOn: Uint8Array,
  match: (cell: number) => void,
): void {
  const steps = stepsOf(sign, 0);
  const always = steps.some(({ next }) => next === length);
  goesOn.fill(unknown);
  const end = firstPlaces[sign + 1] ?? 0;
  for (let at = firstPlaces[sign] ?? 0; at < end; at += 1) {
    const cell = places[at] ?? 0;
    if (!always) {
      const behind = cells[cell + 1] ?? 0;
      if (goesOn[behind] === unknown)
        goesOn[behind] = steps.some(({ next }) => stepsOf(behind, next).length > 0) ? yes : no;
      if (goesOn[behind] === no) continue;
    }
    match(cell);
  }
}

function openMatcher(index: SearchIndex, length: number, stepsOf: StepsOf, onMatch: OnMatch) {
  const { cells, begins } = index;
  // The ways that are open behind the present cell, each at another unit of the query: that unit, the worst step so far.
  let nexts = new Uint8Array(length);
  let worsts = new Uint8Array(length);
  let followingNexts = new Uint8Array(length);
  let followingWorsts = new Uint8Array(length);

  return (start: number): void => {
    let ways = 1;
    nexts[0] = 0;
    worsts[0] = direct;
    for (let cell = start; ways > 0; cell += 1) {
      if (cell > start && ((begins[cell] ?? textHere) & textHere) !== 0) return;
      let following = 0;
      const sign = cells[cell] ?? 0;
      for (let way = 0; way < ways; way += 1) {
        const worst = worsts[way] ?? 0;
        for (const step of stepsOf(sign, nexts[way] ?? 0)) {
          const manner = step.manner > worst ? step.manner : worst;
          if (step.next === length) {
            // An initial is never the whole syllable, and the last of several is as good as the others.
            const whole = step.whole || manner === initials;
            onMatch(start, cell - start + 1, manner, placeOf(index, start, cell + 1, whole));
          } else following = keep(step.next, manner, following);
        }
      }
      [nexts, followingNexts] = [followingNexts, nexts];
      [worsts, followingWorsts] = [followingWorsts, worsts];
      ways = following;
    }
  };

  /** Two ways to the same unit go on as one, the better. */
  function keep(next: number, worst: number, count: number): number {
    for (let way = 0; way < count; way += 1) {
      if (followingNexts[way] !== next) continue;
      if (worst < (followingWorsts[way] ?? 0)) followingWorsts[way] = worst;
      return count;
    }
    followingNexts[count] = next;
    followingWorsts[count] = worst;
    return count + 1;
  }
}
