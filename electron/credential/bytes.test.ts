import { expect, test } from 'vitest';
import { areEqual, lengthInBytes } from './bytes.ts';

test.each([
  [[], [], true],
  [[1, 2], [1, 2], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1], false],
  [[1], [1, 2], false],
])('%j and %j are equal: %s', (one, other, equal) => {
  expect(areEqual(Uint8Array.from(one), Uint8Array.from(other))).toBe(equal);
});

test('a text is as long as its UTF-8', () => {
  expect(lengthInBytes('a王😀')).toBe(1 + 3 + 4);
});
