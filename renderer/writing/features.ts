import { equalised } from './equalise.ts';
import { normalised } from './normalise.ts';
import { inSteps } from './steps.ts';
import type { Stroke } from './stroke.ts';

const gridSize = 8;
export const directions = 8;
export const featureCount = gridSize * gridSize * directions;

/** A step along a stroke, in widths of the square: short beside a cell, long beside a trembling hand. */
const step = 1 / 32;
/** A touch without movement is a dot, which is written downwards to the right. */
const dot = { length: 0.06, direction: 1 };

/**
 * How much line runs in each of eight directions (right, then clockwise) through each cell of a grid laid over the
 * strokes, shared out between neighbours. Knows neither the order of the strokes nor their size and place. The roots
 * are taken, so that a longer line does not count for more than a further one. Never throws; no strokes give zeros.
 */
export function featuresOf(strokes: readonly Stroke[]): Float32Array {
  const features = new Float32Array(featureCount);
  for (const stroke of equalised(normalised(strokes))) addStroke(features, stroke);
  for (let at = 0; at < featureCount; at += 1) features[at] = Math.sqrt(features[at] ?? 0);
  return features;
}

function addStroke(features: Float32Array, stroke: Stroke): void {
  const points = inSteps(stroke, step);
  const first = points[0];
  if (!first) return;
  if (points.length === 1) addLine(features, first.x, first.y, dot.direction, dot.length);
  for (let at = 1; at < points.length; at += 1) {
    // The direction is taken over five steps, in which a tremor is lost.
    const [from, to] = [
      points[Math.max(0, at - 3)] ?? first,
      points[Math.min(points.length - 1, at + 2)] ?? first,
    ];
    const [before, here] = [points[at - 1] ?? first, points[at] ?? first];
    const direction = (Math.atan2(to.y - from.y, to.x - from.x) / (2 * Math.PI)) * directions;
    const length = Math.hypot(here.x - before.x, here.y - before.y);
    addLine(features, (here.x + before.x) / 2, (here.y + before.y) / 2, direction, length);
  }
}

/** Shares a piece of line between the four nearest cells and the two nearest directions. */
function addLine(features: Float32Array, x: number, y: number, direction: number, length: number): void {
  const lower = Math.floor(direction);
  const turned = direction - lower;
  const [one, other] = [(lower + directions) % directions, (lower + 1 + directions) % directions];
  const column = within(x * gridSize - 0.5);
  const row = within(y * gridSize - 0.5);
  const [left, top] = [Math.floor(column), Math.floor(row)];
  for (const [cellX, shareX] of [
    [left, 1 - (column - left)],
    [left + 1, column - left],
  ] as const) {
    for (const [cellY, shareY] of [
      [top, 1 - (row - top)],
      [top + 1, row - top],
    ] as const) {
      const share = shareX * shareY * length;
      if (share === 0) continue;
      const cell = (cellY * gridSize + cellX) * directions;
      features[cell + one] = (features[cell + one] ?? 0) + share * (1 - turned);
      features[cell + other] = (features[cell + other] ?? 0) + share * turned;
    }
  }
}

function within(place: number): number {
  return Math.min(gridSize - 1, Math.max(0, place));
}
