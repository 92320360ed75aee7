import { inSteps } from '../../renderer/writing/steps.ts';
import type { Point, Stroke } from '../../renderer/writing/stroke.ts';
import type { Chance } from '../../tests/support/scan-conditions-random.ts';

/** How unlike the model a hand writes; lengths as shares of the square. */
export interface Distortion {
  /** Standard deviation of slant, turn and stretching of the whole character. */
  readonly shape: number;
  /** Standard deviation of a stroke's displacement. */
  readonly displaced: number;
  /** Standard deviation of a stroke's length, as a share of it. */
  readonly lengthened: number;
  /** How far a slow wave bends the whole. */
  readonly bent: number;
  /** Standard deviation of how far a tremor throws the finger aside. */
  readonly tremor: number;
  /** How likely a stroke goes on into the next without the finger being lifted. */
  readonly joined: number;
  /** How likely a stroke changes places with the next. */
  readonly swapped: number;
  /** How likely a hook or the end of a stroke is left out. */
  readonly cut: number;
}

/** Writes strokes in a square of `size` as a hand might that is off by so much. */
export function distorted(
  strokes: readonly Stroke[],
  how: Distortion,
  chance: Chance,
  size: number,
): readonly Stroke[] {
  const bend = bendBy(how, chance, size);
  const own = strokes.map((stroke) => ownWay(stroke, how, chance, size).map(bend));
  return joinSome(swapSome(own, how.swapped, chance), how.joined, chance).map((stroke) =>
    tremble(stroke, how.tremor * size, chance, size),
  );
}

function bendBy(how: Distortion, chance: Chance, size: number): (point: Point) => Point {
  const turn = chance.normal() * how.shape;
  const slant = chance.normal() * how.shape;
  const wide = Math.exp(chance.normal() * how.shape);
  const wave = () => {
    const [phase, across, along] = [chance.uniform() * 7, chance.normal(), chance.normal()];
    return ({ x, y }: Point) => how.bent * size * Math.sin(phase + ((across * x + along * y) * 3) / size);
  };
  const [waveX, waveY] = [wave(), wave()];
  return ({ x, y }) => {
    const [fromX, fromY] = [x - size / 2, y - size / 2];
    const leant = fromX * wide + slant * fromY;
    const turned = {
      x: size / 2 + leant * Math.cos(turn) - fromY * Math.sin(turn),
      y: size / 2 + leant * Math.sin(turn) + fromY * Math.cos(turn),
    };
    return { x: turned.x + waveX(turned), y: turned.y + waveY(turned) };
  };
}

/** Displaced and lengthened about its middle, and perhaps without its end. */
function ownWay(stroke: Stroke, how: Distortion, chance: Chance, size: number): Stroke {
  const [moveX, moveY] = [chance.normal() * how.displaced * size, chance.normal() * how.displaced * size];
  const longer = Math.exp(chance.normal() * how.lengthened);
  const middle = {
    x: stroke.reduce((sum, { x }) => sum + x, 0) / stroke.length,
    y: stroke.reduce((sum, { y }) => sum + y, 0) / stroke.length,
  };
  const cut = stroke.length > 3 && chance.uniform() < how.cut ? stroke.slice(0, -1) : stroke;
  return cut.map(({ x, y }) => ({
    x: middle.x + (x - middle.x) * longer + moveX,
    y: middle.y + (y - middle.y) * longer + moveY,
  }));
}

function swapSome(strokes: readonly Stroke[], likely: number, chance: Chance): readonly Stroke[] {
  const swapped = [...strokes];
  for (let at = 1; at < swapped.length; at += 1) {
    if (chance.uniform() < likely) swapped.splice(at - 1, 2, swapped[at] ?? [], swapped[at - 1] ?? []);
  }
  return swapped;
}

function joinSome(strokes: readonly Stroke[], likely: number, chance: Chance): readonly Stroke[] {
  const joined: Stroke[] = [];
  for (const stroke of strokes) {
    const last = joined.at(-1);
    if (last && chance.uniform() < likely) joined[joined.length - 1] = [...last, ...stroke];
    else joined.push(stroke);
  }
  return joined;
}

/** A tremor of 4 to 12 a second in a hand that draws on: waves across the line, about so long. */
const wavesOfTremor = { shortest: 0.06, longest: 0.25 };

function tremble(stroke: Stroke, by: number, chance: Chance, size: number): Stroke {
  const length = chance.between(wavesOfTremor.shortest, wavesOfTremor.longest) * size;
  const phase = chance.uniform() * 2 * Math.PI;
  const throwX = chance.normal() * by * Math.SQRT2;
  const throwY = chance.normal() * by * Math.SQRT2;
  let drawn = 0;
  return inSteps(stroke, size / 40).map((point, at, all) => {
    const before = all[at - 1] ?? point;
    drawn += Math.hypot(point.x - before.x, point.y - before.y);
    const off = Math.sin(phase + (drawn / length) * 2 * Math.PI);
    return { x: point.x + throwX * off, y: point.y + throwY * off };
  });
}
