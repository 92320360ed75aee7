import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../tests/support/credential-cast.ts';
import { decodeCbor, encodeCbor, valuesOf } from './deterministic-cbor.ts';

describe('CBOR', () => {
  test('is read as it was written', () => {
    const { value } = fc.letrec((of) => ({
      value: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.uint8Array(), fc.boolean()),
        fc.array(of('value'), { maxLength: 4 }),
        fc
          .uniqueArray(fc.tuple(fc.oneof(fc.integer(), fc.string()), of('value')), {
            ...{ maxLength: 4, selector: ([key]) => key },
          })
          .map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (item) => {
        expect(decodeCbor(encodeCbor(item))).toEqual(item);
      }),
    );
  });

  test('is written in the order of the encoded keys, shortest forms first', () => {
    const map = new Map<unknown, unknown>([
      ['b', 1],
      [65_535, 1],
      [-1, 1],
      [24, 1],
      [1, 1],
    ]);
    expect(Buffer.from(encodeCbor(map)).toString('hex')).toBe(
      'a50101181801 19ffff01 2001 616201'.replaceAll(' ', ''),
    );
  });

  test('of any bytes is either refused or would be written in the same way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const item = decodeCbor(bytes);
        if (item !== undefined) expect(encodeCbor(item)).toEqual(bytes);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['nothing', ''],
    ['two items', '0101'],
    ['an item that is cut', '4301 02'],
    ['a number in a longer form', '1801'],
    ['a length in a longer form', '580101'],
    ['a tag in a longer form', 'd81201'],
    ['bytes of no definite length', '5f4101ff'],
    ['text of no definite length', '7f6161ff'],
    ['a list of no definite length', '9f01ff'],
    ['a map of no definite length', 'bf0101ff'],
    ['an end without a beginning', 'ff'],
    ['keys in another order', 'a202010101'],
    ['a key twice', 'a201010102'],
    ['a key twice, once as 1.0', 'a20101f93c0002'],
    ['an integer as a floating-point number', 'f93c00'],
    ['a floating-point number in a longer form', 'fa3fc00000'],
    ['a NaN with something in it', 'f97e01'],
    ['-0 as a key', 'a1f9800001'],
    ['text that is no UTF-8', '61ff'],
    ['half of a surrogate pair', '63eda080'],
    ['reserved forms', '1c'],
    ['more bytes than there are', '5b7fffffffffffffff'],
    ['more items than there are', '9b7fffffffffffffff'],
    ['more items than there is memory for', '9affffffff'],
    ['more pairs than there are', 'bb7fffffffffffffff'],
    ['lists in lists in lists', '81'.repeat(5000)],
    ['tags in tags in tags', 'c1'.repeat(5000)],
  ])('is refused where there is %s', (_, text) => {
    expect(decodeCbor(fromHex(text))).toBeUndefined();
  });

  test.each([
    ['a big integer', 'c249010000000000000000'],
    ['a tagged date', 'c11a00015180'],
    ['CBOR within', 'd818420101'],
    ['a set', 'd9010281 01'],
    ['an integer past those of JavaScript', '1bffffffffffffffff'],
  ])('is never turned into something else by a tag or its size: %s', (_, text) => {
    const item = decodeCbor(fromHex(text));
    for (const turned of [Number, String, Date, Map, Set, Uint8Array])
      expect(item).not.toBeInstanceOf(turned);
    expect(typeof item).not.toBe('number');
  });
});

describe('the values of a map', () => {
  const map = decodeCbor(fromHex('a2 01 02 69 5f5f70726f746f5f5f 03'));

  test('come in the order that was asked for', () => {
    expect(valuesOf(map, ['__proto__', 1])).toEqual([3, 2]);
  });

  test.each([[[1]], [[1, '__proto__', 2]], [[1, 'x']], [['1', '__proto__']], [[1, 'toString']]])(
    'are none where the keys are not exactly those: %j',
    (keys: (number | string)[]) => {
      expect(valuesOf(map, keys)).toBeUndefined();
    },
  );

  test.each([[undefined], [null], [[]], [{}], ['x'], [new Set()]])('are none of what is no map: %j', (no) => {
    expect(valuesOf(no, [])).toBeUndefined();
  });
});
