import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureCount, featuresOf } from './features.ts';
import type { Stroke } from './stroke.ts';

const number = fc.integer({ min: -1000, max: 2000 });
const stroke = fc.array(fc.record({ x: number, y: number }), { maxLength: 20 });
const anyNumber = fc.double();
const anyStroke = fc.array(fc.record({ x: anyNumber, y: anyNumber }), { maxLength: 20 });

const cross: readonly Stroke[] = [
  [
    { x: 10, y: 50 },
    { x: 90, y: 50 },
  ],
  [
    { x: 50, y: 10 },
    { x: 50, y: 90 },
  ],
];

const furthest = (one: Float32Array, other: Float32Array) =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);

describe('the features of strokes', () => {
  test('are numbers, whatever the points are', () => {
    fc.assert(
      fc.property(fc.array(anyStroke, { maxLength: 6 }), (strokes) => {
        const features = featuresOf(strokes);
        expect(features).toHaveLength(featureCount);
        expect(features.every((value) => Number.isFinite(value))).toBe(true);
      }),
    );
  });

  test('do not depend on where and how large something is written', () => {
    fc.assert(
      fc.property(
        fc.array(stroke, { minLength: 1, maxLength: 6 }),
        // Numbers that a computer halves and doubles without rounding.
        fc.constantFrom(0.125, 0.5, 2, 16),
        number,
        number,
        (strokes, scale, moveX, moveY) => {
          const elsewhere = strokes.map((each) =>
            each.map(({ x, y }) => ({ x: x * scale + moveX, y: y * scale + moveY })),
          );
          expect(furthest(featuresOf(strokes), featuresOf(elsewhere))).toBeLessThan(0.2);
        },
      ),
    );
  });

  test('do not depend on the order of the strokes', () => {
    expect(furthest(featuresOf(cross), featuresOf([...cross].reverse()))).toBeLessThan(1e-6);
  });

  test('tell a stroke from the same one drawn backwards', () => {
    const backwards = cross.map((each) => [...each].reverse());
    expect(furthest(featuresOf(cross), featuresOf(backwards))).toBeGreaterThan(0.1);
  });

  test('of nothing are zero, of a single touch are not', () => {
    expect(featuresOf([]).every((value) => value === 0)).toBe(true);
    expect(featuresOf([[]]).every((value) => value === 0)).toBe(true);
    expect(featuresOf([[{ x: 3, y: 3 }]]).some((value) => value > 0)).toBe(true);
  });

  test('of a level line are those of a line that is a little askew', () => {
    const line = (y: number) => [
      [
        { x: 0, y: 0 },
        { x: 100, y },
      ],
    ];
    expect(furthest(featuresOf(line(0)), featuresOf(line(3)))).toBeLessThan(0.25);
  });
});
