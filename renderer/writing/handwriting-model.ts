import { featureCount } from './features.ts';

/** What stands beside the model's numbers. */
export interface ModelHead {
  /** Every character it knows, the commonest first. */
  readonly characters: string;
  readonly dimensions: number;
  /** A whole number of the projection times this is its value. */
  readonly projectionScale: number;
  /** For each dimension what one step of a class's mean is worth. */
  readonly meanScales: readonly number[];
}

export interface HandwritingModel {
  readonly characters: readonly string[];
  readonly dimensions: number;
  /** Row by row: from features to dimensions in which every unlikeness counts the same. */
  readonly projection: Float32Array;
  /** Character by character: what it looks like, as a place in those dimensions. */
  readonly means: Float32Array;
}

/**
 * Reads a model: `head` as JSON, `numbers` little-endian, 16 bits for each number of the projection and then 8 bits for
 * each of the means. Throws where the two do not belong together: both come with the page.
 */
export function readModel(head: ModelHead, numbers: ArrayBuffer): HandwritingModel {
  const characters = [...head.characters];
  const { dimensions, projectionScale, meanScales } = head;
  const projectionBytes = dimensions * featureCount * 2;
  if (numbers.byteLength !== projectionBytes + characters.length * dimensions) {
    throw new Error('the model of handwriting and its head do not belong together');
  }
  const view = new DataView(numbers);
  const projection = Float32Array.from(
    { length: dimensions * featureCount },
    (_, at) => view.getInt16(at * 2, true) * projectionScale,
  );
  const steps = new Int8Array(numbers, projectionBytes);
  const means = new Float32Array(steps.length);
  for (let at = 0; at < steps.length; at += 1) {
    means[at] = (steps[at] ?? 0) * (meanScales[at % dimensions] ?? 0);
  }
  return { characters, dimensions, projection, means };
}
