import { describe, expect, test } from 'vitest';
import { cameraPicture, ordinaryConditions } from './scan-conditions.ts';
import { blankPicture, blurred, type GreyPicture, readPgm, writePgm } from './scan-conditions-grey.ts';
import { type PrintedCode, printed } from './scan-conditions-printed.ts';
import { chanceOf } from './scan-conditions-random.ts';
import { used } from './scan-conditions-surface.ts';

/** White, with a "code" of one black square in it. */
function plainCode(): PrintedCode {
  const front = blankPicture(300, 200);
  front.pixels.fill(255);
  const code = { text: '', front, start: 20, side: 160, moduleDots: 4 };
  for (let y = 60; y < 100; y += 1) front.pixels.fill(0, y * 300 + 60, y * 300 + 100);
  return code;
}

const flawless = { contrast: 1, dirt: 0, thumb: 0, thumbOnCorner: 0, frame: 0 };
const flawlessPrint = { dotGain: 0, ribbonVoids: 0, deadElements: 0 };

/** In how much of the code two pictures differ. */
function changedShare({ start, side, front }: PrintedCode, after: GreyPicture): number {
  let changed = 0;
  for (let y = start; y < start + side; y += 1)
    for (let x = start; x < start + side; x += 1)
      if (front.pixels[y * front.width + x] !== after.pixels[y * front.width + x]) changed += 1;
  return changed / side ** 2;
}
const darkDots = ({ pixels }: GreyPicture) => pixels.filter((grey) => grey < 128).length;

test('a picture is the same for the same seed and another for another', () => {
  const of = (seed: number) => cameraPicture(plainCode(), ordinaryConditions, seed).pixels;
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
});

test('a picture comes back from PGM as it was, clipped as a camera does', () => {
  const picture = { width: 3, height: 1, pixels: Float32Array.of(-4, 100, 300) };
  expect([...readPgm(writePgm(picture)).pixels]).toEqual([0, 100, 255]);
  expect(() => readPgm(new TextEncoder().encode('P6\n1 1\n255\n000'))).toThrow('no PGM');
  expect(() => readPgm(writePgm(picture).subarray(0, -1))).toThrow('cut off');
});

test('noise has mean 0 and deviation 1', () => {
  const chance = chanceOf(5);
  const drawn = Array.from({ length: 50_000 }, () => chance.normal());
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  const deviation = Math.sqrt(drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length);
  expect(mean).toBeCloseTo(0, 1);
  expect(deviation).toBeCloseTo(1, 1);
});

test('a blur spreads a point and keeps its light', () => {
  const picture = blankPicture(41, 31);
  picture.pixels[15 * 41 + 20] = 1000;
  const after = blurred(picture, 2);
  expect(after.pixels.reduce((sum, grey) => sum + grey, 0)).toBeCloseTo(1000, 0);
  // The peak of a two-dimensional Gaussian of deviation 2.
  expect(after.pixels[15 * 41 + 20]).toBeCloseTo(1000 / (2 * Math.PI * 4), 0);
  expect(after.pixels[15 * 41 + 24]).toBeCloseTo(after.pixels[19 * 41 + 20] ?? Number.NaN, 5);
});

test('ink spreads over each edge by as much as it says', () => {
  const { front } = printed(plainCode(), { ...flawlessPrint, dotGain: 2 }, chanceOf(1));
  expect(darkDots(front)).toBe(44 ** 2);
});

describe('of the code', () => {
  test.each([0.02, 0.1, 0.3])('as much is dirty as was asked for: %d', (dirt) => {
    const code = plainCode();
    const after = used(code, { ...flawless, dirt }, chanceOf(7));
    expect(changedShare(code, after.front)).toBeGreaterThan(dirt * 0.9);
    expect(changedShare(code, after.front)).toBeLessThan(dirt + 0.05);
  });

  test.each([0.05, 0.3])('a thumb covers as much as was asked for, and no corner square: %d', (thumb) => {
    const code = plainCode();
    for (let seed = 0; seed < 10; seed += 1) {
      const { front } = used(code, { ...flawless, thumb }, chanceOf(seed));
      expect(changedShare(code, front)).toBeCloseTo(thumb, 1);
      for (const [x, y] of [
        [36, 36],
        [164, 36],
        [36, 164],
      ] as const)
        expect(front.pixels[y * 300 + x], `seed ${seed}`).toBe(255);
    }
  });

  test('a frame covers the edge of the card and nothing else', () => {
    const { front } = used(plainCode(), { ...flawless, frame: 25.4 / 300 }, chanceOf(1));
    expect(darkDots(front)).toBe(40 ** 2 + 2 * (300 + 198));
  });
});
