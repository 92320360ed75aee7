import type { Point, Stroke } from './stroke.ts';

/** How many standard deviations of the ink lie between the middle and the edge of the square. */
const reach = 2.1;
/** Thinner than this share of its length, the spread of a line is that of an unsteady hand. */
const thinnest = 0.02;
/** From this ratio of its sides on a character is more than a line. */
const lineLike = 0.35;

/**
 * Strokes moved and stretched into a square from 0 to 1: the middle of the ink into its middle, and the ink spread
 * over it. What is long and thin stays so, but less. Points that are no numbers are left out.
 */
export function normalised(strokes: readonly Stroke[]): readonly Stroke[] {
  const sound = strokes
    .map((stroke) => stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    .filter((stroke) => stroke.length > 0);
  const { middle, spread } = momentsOf(sound);
  const largest = Math.max(spread.x, spread.y);
  if (!(largest > 0)) return sound.map(() => [{ x: 0.5, y: 0.5 }]);
  const widths = { x: stretched(spread.x / largest), y: stretched(spread.y / largest) };
  const scale = {
    x: widths.x / (2 * reach * Math.max(spread.x, largest * thinnest)),
    y: widths.y / (2 * reach * Math.max(spread.y, largest * thinnest)),
  };
  return sound.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: 0.5 + (x - middle.x) * scale.x,
      y: 0.5 + (y - middle.y) * scale.y,
    })),
  );
}

/**
 * The width to give to what is `ratio` times as wide as high: wider than it was (Liu and Marukawa, 2005), but for a
 * single line, of which every tilt and tremor would become a shape.
 */
function stretched(ratio: number): number {
  const wider = Math.sqrt(Math.sin((Math.PI / 2) * ratio));
  const part = Math.min(1, ratio / lineLike);
  return ratio + (wider - ratio) * part * part * (3 - 2 * part);
}

/** Middle and standard deviation of the ink: each piece of line counts by its length. */
function momentsOf(strokes: readonly Stroke[]): { readonly middle: Point; readonly spread: Point } {
  let [ink, sumX, sumY, squareX, squareY] = [0, 0, 0, 0, 0];
  const add = (one: Point, other: Point, length: number) => {
    ink += length;
    sumX += (length * (one.x + other.x)) / 2;
    sumY += (length * (one.y + other.y)) / 2;
    squareX += (length * (one.x ** 2 + one.x * other.x + other.x ** 2)) / 3;
    squareY += (length * (one.y ** 2 + one.y * other.y + other.y ** 2)) / 3;
  };
  for (const stroke of strokes) {
    for (const [at, point] of stroke.entries()) {
      const before = stroke[at - 1] ?? point;
      add(before, point, Math.hypot(point.x - before.x, point.y - before.y));
    }
  }
  if (ink === 0) for (const stroke of strokes) for (const point of stroke) add(point, point, 1);
  const middle = { x: sumX / ink, y: sumY / ink };
  const deviation = (square: number, mean: number) => Math.sqrt(Math.max(0, square / ink - mean ** 2));
  return { middle, spread: { x: deviation(squareX, middle.x), y: deviation(squareY, middle.y) } };
}
