/** Where the finger was; x to the right, y downwards, in any unit. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the finger coming down to its leaving the glass. */
export type Stroke = readonly Point[];

/** The most likely characters for some strokes, the likeliest first. */
export type Recognise = (strokes: readonly Stroke[]) => readonly string[];

/** Through the middles between points, so that a line drawn with a finger has no corners. */
export function smoothPath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const begin = `M${at(first)}`;
  // A dot is a line of no length with round ends.
  if (rest.length === 0) return `${begin}L${at(first)}`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `${begin}${curves.join('')}L${at(rest.at(-1) ?? first)}`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
