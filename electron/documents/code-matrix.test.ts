import { describe, expect, test } from 'vitest';
import { codeSpaceDots } from './card-geometry.ts';
import { codeMatrix, quietModules } from './code-matrix.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
const base45 = (length: number) =>
  new TextEncoder().encode('SSM1:6BF+70790T9WJWG.FKY*4GO0'.repeat(40).slice(0, length));

describe('the code on a card', () => {
  test.each([
    ['an authority’s code of 352 characters', base45(352), 'Q', 13, 8],
    ['an authority’s code with a long address', base45(376), 'Q', 14, 7],
    ['a kiosk’s code of 702 characters', base45(702), 'Q', 20, 6],
    ['the longest code there is, 742 characters', base45(742), 'Q', 21, 5],
    ['a short payload', bytes(60), 'Q', 5, 14],
    ['715 arbitrary bytes', bytes(715), 'Q', 25, 5],
    ['716 arbitrary bytes', bytes(716), 'M', 22, 5],
    ['1,500 arbitrary bytes', bytes(1_500), 'L', 28, 4],
  ])(
    'gives up error correction only where modules would be under 5 dots: %s',
    (_, payload, errorCorrection, version, moduleDots) => {
      const matrix = codeMatrix(payload);
      expect(matrix).toMatchObject({ errorCorrection, moduleDots });
      expect(matrix?.modules).toHaveLength(17 + 4 * version);
    },
  );

  test.each([1, 20, 120, 217, 250, 400, 800, 1_500])(
    'fits its space with the quiet zone: %i bytes',
    (length) => {
      const matrix = codeMatrix(bytes(length));
      expect(matrix).toBeDefined();
      if (matrix)
        expect((matrix.modules.length + 2 * quietModules) * matrix.moduleDots).toBeLessThanOrEqual(
          codeSpaceDots,
        );
    },
  );

  test('a payload that is too long, or empty, is said not to fit', () => {
    expect(codeMatrix(bytes(2_100))).toBeUndefined();
    expect(codeMatrix(bytes(10_000))).toBeUndefined();
    expect(codeMatrix(new Uint8Array())).toBeUndefined();
  });
});
