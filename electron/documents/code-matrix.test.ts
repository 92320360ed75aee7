import { describe, expect, test } from 'vitest';
import { codeFieldDots } from './card-geometry.ts';
import { codeMatrix, quietModules } from './code-matrix.ts';

const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
const base45 = (length: number) =>
  new TextEncoder().encode('PK1:6BF+70790T9WJWG.FKY*4GO0'.repeat(20).slice(0, length));

describe('the code on a card', () => {
  test.each([
    ['a short payload', bytes(60), 'Q', 12],
    ['base45 text of 217 characters', base45(217), 'Q', 8],
    ['base45 text of 250 characters', base45(250), 'Q', 8],
    ['250 arbitrary bytes', bytes(250), 'M', 8],
    ['600 arbitrary bytes', bytes(600), 'M', 5],
  ])('trades error correction for size of module: %s', (_, payload, errorCorrection, moduleDots) => {
    expect(codeMatrix(payload)).toMatchObject({ errorCorrection, moduleDots });
  });

  test.each([1, 20, 120, 217, 250, 400, 800, 1_500])(
    'fits its field with the quiet zone: %i bytes',
    (length) => {
      const matrix = codeMatrix(bytes(length));
      expect(matrix).toBeDefined();
      if (matrix)
        expect((matrix.modules.length + 2 * quietModules) * matrix.moduleDots).toBeLessThanOrEqual(
          codeFieldDots,
        );
    },
  );

  test('a payload that is too long, or empty, is said not to fit', () => {
    expect(codeMatrix(bytes(1_600))).toBeUndefined();
    expect(codeMatrix(bytes(10_000))).toBeUndefined();
    expect(codeMatrix(new Uint8Array())).toBeUndefined();
  });
});
