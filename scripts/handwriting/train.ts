import { featureCount, featuresOf } from '../../renderer/writing/features.ts';
import type { ModelHead } from '../../renderer/writing/handwriting-model.ts';
import { chanceOf } from '../../tests/support/scan-conditions-random.ts';
import { addSpread, discriminants } from './discriminants.ts';
import { distorted } from './distort.ts';
import { trainingHands } from './hands.ts';
import { squareOfMedians, type Written } from './medians.ts';
import { quantised } from './quantise.ts';

export interface Training {
  readonly dimensions: number;
  /** How often each character is written by each hand. */
  readonly rounds: number;
  /** How many of these rounds are looked at for how hands differ. */
  readonly roundsOfSpread: number;
  readonly seed: number;
}

export const wholeTraining: Training = { dimensions: 160, rounds: 10, roundsOfSpread: 3, seed: 20_261_121 };

/** What `readModel` reads: numbers, and the head without the origin. */
export interface Trained {
  readonly head: ModelHead;
  readonly numbers: Uint8Array;
}

/**
 * Learns what characters look like. Each is written again and again by unsteady hands; the features are turned so that
 * how hands differ counts the same in every dimension, and the dimensions are kept in which characters differ most
 * (Fisher's linear discriminants). `written`: the commonest first. The same input gives the same bytes.
 */
export function train(written: readonly Written[], training: Training = wholeTraining): Trained {
  const size = featureCount;
  const means = new Float64Array(written.length * size);
  const spread = new Float64Array(size * size);
  for (const [place, { character, strokes }] of written.entries()) {
    const chance = chanceOf(training.seed + (character.codePointAt(0) ?? 0) * 64);
    const samples = Array.from({ length: training.rounds }, () =>
      trainingHands.map((hand) => featuresOf(distorted(strokes, hand, chance, squareOfMedians))),
    );
    const mean = means.subarray(place * size, (place + 1) * size);
    average(samples.flat(), mean);
    for (const sample of samples.slice(0, training.roundsOfSpread).flat()) addSpread(spread, sample, mean);
  }
  const samples = written.length * training.roundsOfSpread * trainingHands.length;
  const projection = discriminants(means, spread, samples, training.dimensions);
  const characters = written.map(({ character }) => character).join('');
  return quantised(characters, projection, means, training.dimensions);
}

function average(samples: readonly Float32Array[], into: Float64Array): void {
  for (const sample of samples) {
    for (const [at, value] of sample.entries()) into[at] = (into[at] ?? 0) + value / samples.length;
  }
}
