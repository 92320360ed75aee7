import { constants, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackZlib } from './zlib-stream.ts';

const most = 100_000;
/** As compression levels and strategies of zlib itself write it: stored, with fixed and with own codes. */
const ways = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_RLE,
    constants.Z_HUFFMAN_ONLY,
  ),
});
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 0, max: most }).map((length) => new Uint8Array(length).fill(0x31)),
  fc.uint8Array({ minLength: 70_000, maxLength: 70_000 }),
);
const text = new TextEncoder().encode('valid, valid, valid, lost, valid');
const packed = new Uint8Array(deflateSync(text));

test('what zlib packed, in whichever way, is unpacked, also from the middle of other bytes', () => {
  fc.assert(
    fc.property(contents, ways, (content, way) => {
      const around = Uint8Array.of(1, 2, 3, ...deflateSync(content, way), 4);
      expect(unpackZlib(around.subarray(3, -1), most)).toEqual(content);
    }),
  );
});

test('what has a wrong checksum, or none, is refused', () => {
  for (let back = 1; back <= 4; back += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const wrong = packed.map((byte, at) => (at === packed.length - back ? byte ^ (1 << bit) : byte));
      expect(unpackZlib(wrong, most)).toBeUndefined();
    }
  for (let length = 0; length < packed.length; length += 1)
    expect(unpackZlib(packed.subarray(0, length), most)).toBeUndefined();
});

test('what has something after it is refused, also with a checksum after that', () => {
  fc.assert(
    fc.property(contents, ways, fc.uint8Array({ minLength: 1, maxLength: 9 }), (content, way, more) => {
      const compressed = deflateSync(content, way);
      const checksum = compressed.subarray(-4);
      expect(unpackZlib(Uint8Array.of(...compressed, ...more, ...checksum), most)).toBeUndefined();
      const between = Uint8Array.of(...compressed.subarray(0, -4), ...more, ...checksum);
      expect(unpackZlib(between, most)).toBeUndefined();
    }),
  );
});

test('what is larger than it may be is refused', () => {
  expect(unpackZlib(packed, text.length)).toEqual(text);
  expect(unpackZlib(packed, text.length - 1)).toBeUndefined();
  expect(unpackZlib(new Uint8Array(deflateSync(new Uint8Array(most + 1))), most)).toBeUndefined();
});
