import { blankPicture, copyOf, type GreyPicture } from './scan-conditions-grey.ts';
import type { Chance } from './scan-conditions-random.ts';

/** The front of a card at 300 dots an inch, and where its code stands. */
export interface PrintedCode {
  readonly text: string;
  readonly front: GreyPicture;
  /** Left and upper edge of the first module, in dots. */
  readonly start: number;
  /** Of the code without its quiet zone, in dots. */
  readonly side: number;
  readonly moduleDots: number;
}

/** How a card printer falls short of the drawing. */
export interface PrintFaults {
  /** How far ink spreads over each edge, in dots. */
  readonly dotGain: number;
  /** Share of the code that flecks of the ribbon left white. */
  readonly ribbonVoids: number;
  /** Heating elements that died: each leaves one row of dots white along the whole card. */
  readonly deadElements: number;
}

const fleckDots = 3;

/** Prints the card once more, with these faults. */
export function printed(code: PrintedCode, faults: PrintFaults, chance: Chance): PrintedCode {
  const front = copyOf(spread(code.front, faults.dotGain));
  const { width, pixels } = front;
  const white = 250;
  for (let row = 0; row < faults.deadElements; row += 1) {
    const y = code.start + Math.floor(chance.uniform() * code.side);
    pixels.fill(white, y * width, (y + 1) * width);
  }
  const flecks = (faults.ribbonVoids * code.side ** 2) / fleckDots ** 2;
  for (let fleck = 0; fleck < flecks; fleck += 1) {
    const x = code.start + Math.floor(chance.uniform() * (code.side - fleckDots));
    const y = code.start + Math.floor(chance.uniform() * (code.side - fleckDots));
    for (let row = y; row < y + fleckDots; row += 1)
      pixels.fill(white, row * width + x, row * width + x + fleckDots);
  }
  return { ...code, front };
}

const kept = new WeakMap<GreyPicture, Map<number, GreyPicture>>();

/** Dark grows over its edges; kept for each drawing, as the same gain is wanted over and over. */
function spread(front: GreyPicture, dots: number): GreyPicture {
  if (dots === 0) return front;
  const known = kept.get(front) ?? new Map<number, GreyPicture>();
  kept.set(front, known);
  const before = known.get(dots);
  if (before) return before;
  const [inner, outer] = [darkest(front, Math.floor(dots)), darkest(front, Math.ceil(dots))];
  const part = dots - Math.floor(dots);
  const pixels = inner.pixels.map((grey, at) => grey * (1 - part) + (outer.pixels[at] ?? 0) * part);
  const grown = { ...front, pixels };
  known.set(dots, grown);
  return grown;
}

/** The darkest dot within so many in each direction, by rows and then by columns. */
function darkest(front: GreyPicture, reach: number): GreyPicture {
  return reach === 0 ? front : darkestInRows(darkestInRows(front, reach), reach);
}

function darkestInRows({ width, height, pixels }: GreyPicture, reach: number): GreyPicture {
  const turned = blankPicture(height, width);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let darkestYet = Number.POSITIVE_INFINITY;
      for (let at = Math.max(0, x - reach); at <= Math.min(width - 1, x + reach); at += 1)
        darkestYet = Math.min(darkestYet, pixels[y * width + at] ?? 0);
      turned.pixels[x * height + y] = darkestYet;
    }
  }
  return turned;
}
