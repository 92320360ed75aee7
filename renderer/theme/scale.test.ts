import { expect, test } from 'vitest';
import { pixelsPerMillimetre, placeStage } from './scale.ts';

test('10 mm are 40 pixels on a 21.5 inch Full HD screen, upright or lying', () => {
  const upright = { widthPixels: 1080, heightPixels: 1920, diagonalInches: 21.5 };
  const lying = { widthPixels: 1920, heightPixels: 1080, diagonalInches: 21.5 };
  expect(10 * pixelsPerMillimetre(upright)).toBeCloseTo(40.3, 1);
  expect(pixelsPerMillimetre(lying)).toBe(pixelsPerMillimetre(upright));
});

test('a larger screen of the same resolution needs fewer pixels for a millimetre', () => {
  const large = { widthPixels: 1080, heightPixels: 1920, diagonalInches: 32 };
  expect(10 * pixelsPerMillimetre(large)).toBeCloseTo(27.1, 1);
});

test('a window of the screen’s own size shows it pixel for pixel', () => {
  const size = { width: 1080, height: 1920 };
  expect(placeStage(size, size)).toEqual({ scale: 1, left: 0, top: 0 });
});

test('in a wide window an upright screen stands whole in the middle', () => {
  const placement = placeStage({ width: 1600, height: 960 }, { width: 1080, height: 1920 });
  expect(placement).toEqual({ scale: 0.5, left: 530, top: 0 });
});
