import { copyOf, type GreyPicture } from './scan-conditions-grey.ts';
import type { PrintedCode } from './scan-conditions-printed.ts';
import type { Chance } from './scan-conditions-random.ts';

/** What became of a card in its owner's pocket and hand. Shares are of the code's area. */
export interface SurfaceFaults {
  /** What is left of the contrast of the print. */
  readonly contrast: number;
  /** Under dark specks and where scratches took the print off, half and half. */
  readonly dirt: number;
  /** Under a thumb that leaves the three corner squares free. */
  readonly thumb: number;
  /** Share of one of the corner squares (with its light rim) that a thumb lies over. */
  readonly thumbOnCorner: number;
  /** How much of the card's edge a dark frame covers, in mm. */
  readonly frame: number;
}

const dotsPerMillimetre = 300 / 25.4;
const skin = 150;
const frameGrey = 40;
const cornerModules = 8;

/** The card as it is now: worn, dirty, held by a thumb. */
export function used(code: PrintedCode, faults: SurfaceFaults, chance: Chance): PrintedCode {
  const front = copyOf(code.front);
  const { pixels } = front;
  if (faults.contrast < 1)
    for (let at = 0; at < pixels.length; at += 1)
      pixels[at] = 250 - (250 - (pixels[at] ?? 0)) * faults.contrast;
  const now = { ...code, front };
  if (faults.dirt > 0) soil(now, faults.dirt, chance);
  if (faults.thumb > 0) layThumb(now, faults.thumb, chance);
  if (faults.thumbOnCorner > 0) layThumbOnCorner(now, faults.thumbOnCorner);
  if (faults.frame > 0) putInFrame(front, faults.frame * dotsPerMillimetre);
  return now;
}

/** A round dot of this grey, on the code and beside it; answers how many dots of the code it newly covers. */
function blot(
  code: PrintedCode,
  x: number,
  y: number,
  radius: number,
  grey: number,
  seen: Uint8Array,
): number {
  const { start, side, front } = code;
  const { width, height, pixels } = front;
  const [lowest, rightmost] = [Math.min(height - start - 1, y + radius), width - start - 1];
  let fresh = 0;
  for (let row = Math.max(-start, Math.ceil(y - radius)); row <= lowest; row += 1) {
    const reach = Math.sqrt(radius ** 2 - (row - y) ** 2);
    const last = Math.min(rightmost, x + reach);
    for (let column = Math.max(-start, Math.ceil(x - reach)); column <= last; column += 1) {
      pixels[(start + row) * width + start + column] = grey;
      const onCode = row >= 0 && row < side && column >= 0 && column < side;
      if (!onCode || seen[row * side + column] === 1) continue;
      seen[row * side + column] = 1;
      fresh += 1;
    }
  }
  return fresh;
}

function soil(code: PrintedCode, share: number, chance: Chance): void {
  const seen = new Uint8Array(code.side ** 2);
  const place = () => chance.between(0, code.side);
  let [specks, scratches] = [0, 0];
  while (specks + scratches < share * code.side ** 2) {
    if (specks <= scratches) {
      const radius = chance.between(0.15, 0.9) * dotsPerMillimetre;
      specks += blot(code, place(), place(), radius, chance.between(30, 110), seen);
    } else scratches += scratch(code, place(), place(), chance, seen);
  }
}

/** A light line that wavers a little. */
function scratch(code: PrintedCode, fromX: number, fromY: number, chance: Chance, seen: Uint8Array): number {
  let [x, y, angle, covered] = [fromX, fromY, chance.between(0, 2 * Math.PI), 0];
  const radius = chance.between(0.06, 0.16) * dotsPerMillimetre;
  const steps = chance.between(4, 25) * dotsPerMillimetre;
  for (let step = 0; step < steps; step += 1) {
    covered += blot(code, x, y, radius, 235, seen);
    x += Math.cos(angle);
    y += Math.sin(angle);
    angle += chance.normal() * 0.02;
  }
  return covered;
}

/** Somewhere on the code, clear of the corner squares; as large as is needed to cover the share. */
function layThumb(code: PrintedCode, share: number, chance: Chance): void {
  const { side, moduleDots } = code;
  const corner = cornerModules * moduleDots;
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const [x, y] = [chance.between(0, side), chance.between(0, side)];
    const radius = radiusFor(share * side ** 2, (length) => coveredBy(x, y, length, 0, 0, side, side));
    const clear = [
      [0, 0],
      [side - corner, 0],
      [0, side - corner],
    ].every(([left = 0, top = 0]) => coveredBy(x, y, radius, left, top, corner, corner) === 0);
    if (clear) {
      blot(code, x, y, radius, skin, new Uint8Array(side ** 2));
      return;
    }
  }
  throw new Error('a thumb as large as that lies on a corner square wherever it is put');
}

/** From the lower left corner inwards, as one holds a card. */
function layThumbOnCorner(code: PrintedCode, share: number): void {
  const { side, moduleDots } = code;
  const corner = cornerModules * moduleDots;
  const radius = radiusFor(share * corner ** 2, (length) =>
    coveredBy(0, side, length, 0, side - corner, corner, corner),
  );
  blot(code, 0, side, radius, skin, new Uint8Array(side ** 2));
}

function putInFrame({ width, height, pixels }: GreyPicture, reach: number): void {
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (Math.min(x, y, width - 1 - x, height - 1 - y) < reach) pixels[y * width + x] = frameGrey;
}

/** The radius at which this much is covered, by halving. */
function radiusFor(area: number, covered: (radius: number) => number): number {
  let [least, most] = [0, 2_000];
  while (most - least > 0.5) {
    const middle = (least + most) / 2;
    if (covered(middle) < area) least = middle;
    else most = middle;
  }
  return most;
}

/** How much of a rectangle a disc covers. */
function coveredBy(
  x: number,
  y: number,
  radius: number,
  left: number,
  top: number,
  width: number,
  height: number,
): number {
  let area = 0;
  for (let row = top; row < top + height; row += 1) {
    const square = radius ** 2 - (row - y) ** 2;
    if (square <= 0) continue;
    const reach = Math.sqrt(square);
    area += Math.max(0, Math.min(left + width, x + reach) - Math.max(left, x - reach));
  }
  return area;
}
