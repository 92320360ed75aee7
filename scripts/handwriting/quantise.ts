import { featureCount } from '../../renderer/writing/features.ts';
import type { Trained } from './train.ts';

/** Writes projection and means in few bits: 16 a number of the projection, 8 a number of the means. */
export function quantised(
  characters: string,
  projection: Float64Array,
  means: Float64Array,
  dimensions: number,
): Trained {
  const count = means.length / featureCount;
  const projectionScale = largest(projection) / 0x7fff;
  const steps = Int16Array.from(projection, (value) => Math.round(value / projectionScale));
  const places = placesOf(means, steps, projectionScale, dimensions);
  const meanScales = Array.from({ length: dimensions }, (_, dimension) =>
    Number((largest(places.filter((_, at) => at % dimensions === dimension)) / 0x7f).toPrecision(7)),
  );
  const numbers = new Uint8Array(steps.length * 2 + count * dimensions);
  const view = new DataView(numbers.buffer);
  for (const [at, step] of steps.entries()) view.setInt16(at * 2, step, true);
  for (const [at, place] of places.entries()) {
    const step = Math.max(-0x7f, Math.min(0x7f, Math.round(place / (meanScales[at % dimensions] || 1))));
    view.setInt8(steps.length * 2 + at, step);
  }
  return { head: { characters, dimensions, projectionScale, meanScales }, numbers };
}

/** Where the means lie under the projection as it will be read. */
function placesOf(means: Float64Array, steps: Int16Array, scale: number, dimensions: number): Float64Array {
  const size = featureCount;
  const count = means.length / size;
  const places = new Float64Array(count * dimensions);
  for (let mean = 0; mean < count; mean += 1) {
    for (let row = 0; row < dimensions; row += 1) {
      let sum = 0;
      for (let at = 0; at < size; at += 1) {
        sum += (means[mean * size + at] ?? 0) * (steps[row * size + at] ?? 0);
      }
      places[mean * dimensions + row] = sum * scale;
    }
  }
  return places;
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
