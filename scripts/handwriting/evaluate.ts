import type { Recognise } from '../../renderer/writing/stroke.ts';
import { chanceOf } from '../../tests/support/scan-conditions-random.ts';
import type { Condition } from './conditions.ts';
import { distorted } from './distort.ts';
import type { Written } from './medians.ts';

/** How often, from 0 to 1, the character that was written came first, and among the eight that are shown. */
export interface Accuracy {
  readonly first: number;
  readonly shown: number;
  /** How many were written. */
  readonly written: number;
}

const shown = 8;

/**
 * Writes each character once under a condition and counts. `size`: the side of the square the strokes are in; `seed`
 * any number with which nothing was trained.
 */
export function accuracyOf(
  recognise: Recognise,
  written: readonly Written[],
  { hand }: Condition,
  { size, seed }: { readonly size: number; readonly seed: number },
): Accuracy {
  const places = written.map(({ character, strokes }) => {
    const chance = chanceOf(seed + (character.codePointAt(0) ?? 0) * 64);
    return recognise(hand ? distorted(strokes, hand, chance, size) : strokes).indexOf(character);
  });
  const among = (most: number) => places.filter((place) => place >= 0 && place < most).length;
  const count = Math.max(1, places.length);
  return { first: among(1) / count, shown: among(shown) / count, written: places.length };
}
