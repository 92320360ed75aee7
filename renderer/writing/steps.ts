import type { Stroke } from './stroke.ts';

/** Points at equal distances along a stroke, with its end. */
export function inSteps(stroke: Stroke, step: number): Stroke {
  const [first, ...rest] = stroke;
  if (!first) return [];
  const points = [first];
  let last = first;
  for (const point of rest) {
    const distance = Math.hypot(point.x - last.x, point.y - last.y);
    const pieces = Math.floor(distance / step);
    const from = last;
    for (let piece = 1; piece <= pieces; piece += 1) {
      const part = (piece * step) / distance;
      last = { x: from.x + (point.x - from.x) * part, y: from.y + (point.y - from.y) * part };
      points.push(last);
    }
  }
  const end = rest.at(-1);
  if (end && Math.hypot(end.x - last.x, end.y - last.y) > step / 2) points.push(end);
  return points;
}
