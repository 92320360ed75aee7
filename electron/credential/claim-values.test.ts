import { describe, expect, test } from 'vitest';
import { isBytes, isText, isWhole, largestIndex, readStatusClaim, statusClaim } from './claim-values.ts';
import { decodeCbor, encodeCbor } from './deterministic-cbor.ts';

describe('a claim', () => {
  test.each([
    [0, true],
    [10, true],
    [11, false],
    [-1, false],
    [-0, false],
    [0.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
    [1n, false],
    ['1', false],
    [null, false],
    [undefined, false],
  ])('of %s is a whole number up to 10: %s', (value, whole) => {
    expect(isWhole(value, 10)).toBe(whole);
  });

  test('is text by its length in bytes, and never empty', () => {
    expect(isText('王', 3)).toBe(true);
    expect(isText('王', 2)).toBe(false);
    expect(isText('', 9)).toBe(false);
    expect(isText(Uint8Array.of(65), 9)).toBe(false);
    expect(isText(undefined, 9)).toBe(false);
  });

  test('is so many bytes', () => {
    expect(isBytes(Uint8Array.of(1, 2), 2)).toBe(true);
    expect(isBytes(Uint8Array.of(1), 2)).toBe(false);
    expect(isBytes([1, 2], 2)).toBe(false);
    expect(isBytes('ab', 2)).toBe(false);
  });
});

describe('a place in a status list', () => {
  const place = { index: largestIndex, uri: `https://a.example/${'s'.repeat(110)}` };

  test('comes back as it was written', () => {
    expect(readStatusClaim(decodeCbor(encodeCbor(statusClaim(place))))).toEqual(place);
  });

  test.each([
    ['an index too large', statusClaim({ ...place, index: largestIndex + 1 })],
    ['a negative index', statusClaim({ ...place, index: -1 })],
    ['no list', statusClaim({ ...place, uri: '' })],
    ['a URI too long', statusClaim({ ...place, uri: `${place.uri}s` })],
    ['a space in the URI', statusClaim({ ...place, uri: 'https://a.example/1 2' })],
    ['a letter that no URI has', statusClaim({ ...place, uri: 'https://a.example/王' })],
    ['something more', new Map([...statusClaim(place), ['identifier_list', 1]])],
    ['something more within', new Map([['status_list', new Map([...inner(place), ['x', 1]])]])],
    ['an object, as JSON has', { status_list: { idx: 1, uri: 'u' } }],
    ['nothing', undefined],
  ])('is none with %s', (_, claim) => {
    expect(readStatusClaim(claim)).toBeUndefined();
  });

  function inner(of: typeof place): Map<string, unknown> {
    return statusClaim(of).get('status_list') as Map<string, unknown>;
  }
});
