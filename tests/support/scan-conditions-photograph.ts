import { blankPicture, blurred, type GreyPicture } from './scan-conditions-grey.ts';
import type { PrintedCode } from './scan-conditions-printed.ts';
import type { Chance } from './scan-conditions-random.ts';

/** How a camera sees the card. */
export interface View {
  /** In the middle of the code: a phone 20 cm away has 7 with a film of 1920 pixels and 2.3 with one of 640. */
  readonly pixelsPerMillimetre: number;
  /** Of the card against the camera, about an axis that chance chooses. */
  readonly tiltDegrees: number;
  /** Out of focus: the deviation of a Gaussian on the card. */
  readonly blurMillimetres: number;
  /** What is left of the light at the dark end of the picture. */
  readonly lightLeft: number;
  /** Of the sensor: deviation in 255ths of its range. */
  readonly noise: number;
}

const dotsPerMillimetre = 300 / 25.4;
/** How far away the card is held, in mm. */
const distance = 200;
const table = 90;
const black = 18;
const white = 225;

/** Photographs the code with something around it. */
export function photographed(code: PrintedCode, view: View, chance: Chance): GreyPicture {
  const scale = view.pixelsPerMillimetre;
  const side = Math.round(((code.side + 12 * code.moduleDots) / dotsPerMillimetre) * 1.15 * scale);
  const greyAt = lookThrough(code, backProjection(view, chance));
  const seen = blankPicture(side, side);
  // As many looks a pixel as it holds dots, so that nothing between two looks is missed.
  const looks = Math.max(1, Math.ceil(dotsPerMillimetre / scale));
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      let light = 0;
      for (let row = 0; row < looks; row += 1)
        for (let column = 0; column < looks; column += 1)
          light += greyAt(x + (column + 0.5) / looks - side / 2, y + (row + 0.5) / looks - side / 2);
      seen.pixels[y * side + x] = light / looks ** 2;
    }
  return exposed(blurred(seen, view.blurMillimetres * scale), view, chance);
}

/** What stands at a point of the picture (pixels from its middle): the card, or the table under it. */
function lookThrough(code: PrintedCode, toCard: Float64Array): (across: number, down: number) => number {
  const { width, height, pixels } = code.front;
  const middle = code.start + code.side / 2 - 0.5;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = toCard;
  return (across, down) => {
    const factor = dotsPerMillimetre / (g * across + h * down + i);
    const x = (a * across + b * down + c) * factor + middle;
    const y = (d * across + e * down + f) * factor + middle;
    const left = Math.floor(x);
    const top = Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return table;
    const at = top * width + left;
    const right = x - left;
    const upper = (pixels[at] ?? 0) * (1 - right) + (pixels[at + 1] ?? 0) * right;
    const lower = (pixels[at + width] ?? 0) * (1 - right) + (pixels[at + width + 1] ?? 0) * right;
    return upper + (lower - upper) * (y - top);
  };
}

/** The matrix that takes a point of the picture back to the card (mm from the middle of the code), by rows. */
function backProjection({ pixelsPerMillimetre, tiltDegrees }: View, chance: Chance): Float64Array {
  const tilt = (tiltDegrees * Math.PI) / 180;
  const axis = chance.between(0, 2 * Math.PI);
  const roll = chance.between(-0.2, 0.2);
  const [ux, uy, sin, cos] = [Math.cos(axis), Math.sin(axis), Math.sin(tilt), Math.cos(tilt)];
  // The first two columns of the rotation about the axis (Rodrigues): the card itself has no depth.
  const turned = [
    [cos + ux * ux * (1 - cos), ux * uy * (1 - cos)],
    [ux * uy * (1 - cos), cos + uy * uy * (1 - cos)],
    [-uy * sin, ux * sin],
  ] as const;
  const [rollCos, rollSin] = [Math.cos(roll), Math.sin(roll)];
  const focal = pixelsPerMillimetre * distance;
  const [p, q, r] = turned.map(([x, y]) => [x * rollCos + y * rollSin, y * rollCos - x * rollSin]) as [
    number[],
    number[],
    number[],
  ];
  return inverse([
    ...[focal * (p[0] ?? 0), focal * (p[1] ?? 0), 0],
    ...[focal * (q[0] ?? 0), focal * (q[1] ?? 0), 0],
    ...[r[0] ?? 0, r[1] ?? 0, distance],
  ]);
}

/** Of a 3 × 3 matrix, up to a factor, which a projection does not mind. */
function inverse(matrix: readonly number[]): Float64Array {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = matrix;
  return Float64Array.of(
    ...[e * i - f * h, c * h - b * i, b * f - c * e],
    ...[f * g - d * i, a * i - c * g, c * d - a * f],
    ...[d * h - e * g, b * g - a * h, a * e - b * d],
  );
}

/** The light falls off in a direction that chance chooses, and the sensor adds its noise. */
function exposed({ width, height, pixels }: GreyPicture, view: View, chance: Chance): GreyPicture {
  const direction = chance.between(0, 2 * Math.PI);
  const dx = Math.cos(direction) / width;
  const dy = Math.sin(direction) / height;
  const picture = blankPicture(width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const along = Math.min(1, Math.max(0, 0.5 + (x - width / 2) * dx + (y - height / 2) * dy));
      const reflected = black + ((pixels[y * width + x] ?? 0) / 255) * (white - black);
      picture.pixels[y * width + x] =
        reflected * (1 - (1 - view.lightLeft) * along) + view.noise * chance.normal();
    }
  return picture;
}
