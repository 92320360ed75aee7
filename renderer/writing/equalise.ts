import { inSteps } from './steps.ts';
import type { Stroke } from './stroke.ts';

const bins = 32;
/** As far as this, in bins, the lines of one place count for its neighbours too. */
const reach = 4;
/** How much of the room is given by where the lines are, from 0 to 1; the rest stays as it was. */
const strength = 0.25;
const step = 1 / 48;

/**
 * Strokes in a square from 0 to 1, drawn apart where they stand close and together where there is room: hands share
 * out the room in a character differently, what lies beside what they do not change. Comes back in short steps.
 */
export function equalised(strokes: readonly Stroke[]): readonly Stroke[] {
  const stepped = strokes.map((stroke) => inSteps(stroke, step));
  // Lines that run down are what must be kept apart from left to right, and the other way round.
  const acrossX = new Float64Array(bins);
  const acrossY = new Float64Array(bins);
  for (const stroke of stepped) {
    for (const [at, here] of stroke.entries()) {
      const before = stroke[at - 1] ?? here;
      count(acrossX, (before.x + here.x) / 2, Math.abs(here.y - before.y));
      count(acrossY, (before.y + here.y) / 2, Math.abs(here.x - before.x));
    }
  }
  const [moveX, moveY] = [moveBy(acrossX), moveBy(acrossY)];
  return stepped.map((stroke) => stroke.map(({ x, y }) => ({ x: moveX(x), y: moveY(y) })));
}

function count(lines: Float64Array, place: number, length: number): void {
  const bin = Math.min(bins - 1, Math.max(0, Math.floor(place * bins)));
  lines[bin] = (lines[bin] ?? 0) + length;
}

/** Where a place in the square moves to, so that there is more room where more lines are. */
function moveBy(lines: Float64Array): (place: number) => number {
  const smooth = smoothed(lines);
  const sum = smooth.reduce((total, each) => total + each, 0);
  if (sum === 0) return (place) => place;
  const edges = [0];
  for (const each of smooth)
    edges.push((edges.at(-1) ?? 0) + (1 - strength) / bins + (strength * each) / sum);
  return (place) => {
    if (place <= 0 || place >= 1) return place;
    const bin = Math.floor(place * bins);
    const [from, to] = [edges[bin] ?? 0, edges[bin + 1] ?? 1];
    return from + (to - from) * (place * bins - bin);
  };
}

function smoothed(lines: Float64Array): Float64Array {
  return lines.map((_, bin) => {
    let [sum, weights] = [0, 0];
    for (let off = -reach; off <= reach; off += 1) {
      const weight = Math.exp((-off * off * 2) / reach ** 2);
      sum += weight * (lines[Math.min(bins - 1, Math.max(0, bin + off))] ?? 0);
      weights += weight;
    }
    return sum / weights;
  });
}
