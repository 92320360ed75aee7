import { featureCount, featuresOf } from '../../renderer/writing/features.ts';
import type { ModelHead } from '../../renderer/writing/handwriting-model.ts';
import { chanceOf } from '../../tests/support/scan-conditions-random.ts';
import { distorted } from './distort.ts';
import { trainingHands } from './hands.ts';
import { cholesky, largestEigenvectors, type Matrix, solveLower, solveUpper } from './matrix.ts';
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
  const means = new Float64Array(written.length * featureCount);
  const spread = new Float64Array(featureCount * featureCount);
  for (const [place, { character, strokes }] of written.entries()) {
    const chance = chanceOf(training.seed + (character.codePointAt(0) ?? 0) * 64);
    const samples = Array.from({ length: training.rounds }, () =>
      trainingHands.map((hand) => featuresOf(distorted(strokes, hand, chance, squareOfMedians))),
    );
    const mean = means.subarray(place * featureCount, (place + 1) * featureCount);
    average(samples.flat(), mean);
    for (const sample of samples.slice(0, training.roundsOfSpread).flat()) addSpread(spread, sample, mean);
  }
  const projection = discriminants(means, spread, written.length, training);
  return quantised(
    written.map(({ character }) => character).join(''),
    projection,
    means,
    training.dimensions,
  );
}

function average(samples: readonly Float32Array[], into: Float64Array): void {
  for (const sample of samples) {
    for (let at = 0; at < featureCount; at += 1)
      into[at] = (into[at] ?? 0) + (sample[at] ?? 0) / samples.length;
  }
}

/** Adds to the lower triangle what one sample says of how writing differs from its mean. */
function addSpread(spread: Matrix, sample: Float32Array, mean: Float64Array): void {
  const off = Float64Array.from(sample, (value, at) => value - (mean[at] ?? 0));
  for (let row = 0; row < featureCount; row += 1) {
    const own = off[row] ?? 0;
    const start = row * featureCount;
    for (let at = 0; at <= row; at += 1)
      spread[start + at] = (spread[start + at] ?? 0) + own * (off[at] ?? 0);
  }
}

/** What keeps a feature that hardly ever changes in training from deciding everything, as a share of the mean spread. */
const steadiness = 0.1;

function discriminants(
  means: Float64Array,
  spread: Matrix,
  classes: number,
  training: Training,
): Float64Array {
  const samples = classes * training.roundsOfSpread * trainingHands.length;
  let trace = 0;
  for (let at = 0; at < featureCount; at += 1) trace += (spread[at * featureCount + at] ?? 0) / samples;
  for (let row = 0; row < featureCount; row += 1) {
    for (let at = 0; at <= row; at += 1) {
      const own =
        (spread[row * featureCount + at] ?? 0) / samples +
        (row === at ? (steadiness * trace) / featureCount : 0);
      spread[row * featureCount + at] = own;
      spread[at * featureCount + row] = own;
    }
  }
  const lower = cholesky(spread, featureCount);
  const whitened = centred(means);
  solveLower(lower, whitened, featureCount);
  const between = new Float64Array(featureCount * featureCount);
  for (let start = 0; start < whitened.length; start += featureCount) {
    addOuter(between, whitened.subarray(start, start + featureCount));
  }
  const vectors = largestEigenvectors(between, featureCount, training.dimensions);
  solveUpper(lower, vectors, featureCount);
  return vectors;
}

function centred(means: Float64Array): Float64Array {
  const middle = new Float64Array(featureCount);
  const classes = means.length / featureCount;
  for (let at = 0; at < means.length; at += 1) {
    middle[at % featureCount] = (middle[at % featureCount] ?? 0) + (means[at] ?? 0) / classes;
  }
  return means.map((value, at) => value - (middle[at % featureCount] ?? 0));
}

function addOuter(into: Matrix, row: Float64Array): void {
  for (let one = 0; one < featureCount; one += 1) {
    const own = row[one] ?? 0;
    const start = one * featureCount;
    for (let other = 0; other < featureCount; other += 1) {
      into[start + other] = (into[start + other] ?? 0) + own * (row[other] ?? 0);
    }
  }
}
