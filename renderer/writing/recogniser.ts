import { featuresOf } from './features.ts';
import type { HandwritingModel } from './handwriting-model.ts';
import type { Recognise, Stroke } from './stroke.ts';

/** How many characters are named for what was written. */
const mostNamed = 24;

/**
 * Recognises characters by the nearest mean of their features. Of two that are equally near the commoner comes first:
 * `commonness` says how much, in
 * squared standard deviations for each e-fold in rank. No strokes, no answer.
 */
export function createRecogniser(model: HandwritingModel, commonness = usualCommonness): Recognise {
  const count = model.characters.length;
  const distances = new Float32Array(count);
  const handicaps = Float32Array.from({ length: count }, (_, rank) => commonness * Math.log1p(rank));
  return (strokes) => {
    if (strokes.every((stroke) => stroke.length === 0)) return [];
    const place = placeOf(strokes, model);
    for (let character = 0; character < count; character += 1) {
      distances[character] = distanceTo(place, model, character) + (handicaps[character] ?? 0);
    }
    return nearest(distances).map((character) => model.characters[character] ?? '');
  };
}

/** Twice the logarithm of how often a character is used, by Zipf's law: what Bayes gives commonness. */
const usualCommonness = 2;

function placeOf(strokes: readonly Stroke[], { dimensions, projection }: HandwritingModel): Float32Array {
  const features = featuresOf(strokes);
  const count = features.length;
  return Float32Array.from({ length: dimensions }, (_, row) => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      sum += (features[at] ?? 0) * (projection[row * count + at] ?? 0);
    }
    return sum;
  });
}

function distanceTo(place: Float32Array, { dimensions, means }: HandwritingModel, character: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) {
    sum += ((place[at] ?? 0) - (means[character * dimensions + at] ?? 0)) ** 2;
  }
  return sum;
}

/** The places of the smallest numbers, the smallest first. */
function nearest(distances: Float32Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < distances.length; at += 1) {
    const distance = distances[at] ?? 0;
    const last = found.at(-1);
    if (found.length === mostNamed && last !== undefined && distance >= (distances[last] ?? 0)) continue;
    let place = found.length;
    while (place > 0 && distance < (distances[found[place - 1] ?? 0] ?? 0)) place -= 1;
    found.splice(place, 0, at);
    if (found.length > mostNamed) found.pop();
  }
  return found;
}
