import { cholesky, largestEigenvectors, type Matrix, solveLower, solveUpper } from './matrix.ts';

/** What keeps a feature that hardly ever changes in training from deciding everything, as a share of the mean spread. */
const steadiness = 0.1;

/** Adds to the lower triangle of `spread` what one sample says of how writing differs from its mean. */
export function addSpread(spread: Matrix, sample: Float32Array, mean: Float64Array): void {
  const size = mean.length;
  const off = mean.map((value, at) => (sample[at] ?? 0) - value);
  for (let row = 0; row < size; row += 1) addScaled(spread, row * size, off, off[row] ?? 0, row + 1);
}

/**
 * The directions, one a row, in which the means lie farthest apart, measured by how far samples lie from their means:
 * along each of them samples have a deviation of 1. `means` row by row; `spread` as summed over so many samples.
 */
export function discriminants(
  means: Float64Array,
  spread: Matrix,
  samples: number,
  dimensions: number,
): Float64Array {
  const size = Math.sqrt(spread.length);
  const lower = cholesky(steadied(spread, size, samples), size);
  const whitened = centred(means, size);
  solveLower(lower, whitened, size);
  const between = new Float64Array(size * size);
  for (let start = 0; start < whitened.length; start += size) {
    const mean = whitened.subarray(start, start + size);
    for (let row = 0; row < size; row += 1) addScaled(between, row * size, mean, mean[row] ?? 0, size);
  }
  const vectors = largestEigenvectors(between, size, dimensions);
  solveUpper(lower, vectors, size);
  return vectors;
}

function addScaled(into: Matrix, start: number, row: Float64Array, by: number, length: number): void {
  for (let at = 0; at < length; at += 1) into[start + at] = (into[start + at] ?? 0) + by * (row[at] ?? 0);
}

/** The whole of the matrix from its lower triangle, for each sample, with some more on the diagonal. */
function steadied(spread: Matrix, size: number, samples: number): Matrix {
  let trace = 0;
  for (let at = 0; at < size; at += 1) trace += (spread[at * size + at] ?? 0) / samples;
  const whole = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at <= row; at += 1) {
      const own = (spread[row * size + at] ?? 0) / samples + (row === at ? (steadiness * trace) / size : 0);
      whole[row * size + at] = own;
      whole[at * size + row] = own;
    }
  }
  return whole;
}

function centred(means: Float64Array, size: number): Float64Array {
  const middle = new Float64Array(size);
  const classes = means.length / size;
  for (const [at, value] of means.entries()) middle[at % size] = (middle[at % size] ?? 0) + value / classes;
  return means.map((value, at) => value - (middle[at % size] ?? 0));
}
