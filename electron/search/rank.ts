import { type Manner, manners } from './document.ts';
import { type SearchIndex, textHere, wordHere } from './search-index.ts';

/** Where in its text a match lies, best first: all of it, its beginning, whole words, anywhere. */
export const places = ['all', 'beginning', 'words', 'anywhere'] as const;
export type Place = 0 | 1 | 2 | 3;

/**
 * What a match is worth before its text's weight. Written or typed in full: exact, then prefix, then whole words, then
 * within a word. All that is less sure follows: each manner below the one before, wherever it lies. `parts` are worth
 * this much when all of them occur.
 */
const worth: Readonly<Record<Manner, readonly [number, number, number, number]>> = {
  direct: [100, 90, 80, 70],
  'other-reading': [66, 64, 62, 60],
  initials: [56, 53, 50, 47],
  parts: [44, 44, 44, 44],
  confusion: [28, 26, 24, 22],
  slip: [14, 13, 12, 11],
};

const values: readonly number[] = manners.flatMap((manner) => worth[manner]);

/** `manner` is its place in `manners`. */
export function worthOf(manner: number, place: Place): number {
  return values[manner * places.length + place] ?? 0;
}

/** The place of a match from its first cell to the one behind its last; `whole` when its last syllable is complete. */
export function placeOf({ begins }: SearchIndex, first: number, behind: number, whole: boolean): Place {
  const atFirst = begins[first] ?? 0;
  const atBehind = begins[behind] ?? textHere;
  if ((atFirst & textHere) !== 0) return whole && (atBehind & textHere) !== 0 ? 0 : 1;
  return whole && (atFirst & wordHere) !== 0 && atBehind !== 0 ? 2 : 3;
}
