import { decode, encode } from 'cbor2';
import { areEqual } from './bytes.ts';

/** Encodes in the one way that RFC 8949, section 4.2.1 allows. Maps are `Map`s, byte strings are `Uint8Array`s. */
export function encodeCbor(value: unknown): Uint8Array {
  return new Uint8Array(encode(value, { cde: true }));
}

/** The item that these bytes are; undefined when they are none, more than one, or not encoded deterministically. */
export function decodeCbor(bytes: Uint8Array): unknown {
  // A Node Buffer would be taken apart into Buffers, which are encoded otherwise.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const value: unknown = decode(plain, { cde: true, preferMap: true, ignoreGlobalTags: true, maxDepth: 8 });
    return areEqual(encodeCbor(value), bytes) ? value : undefined;
  } catch {
    // The library says in this way that bytes are not CBOR; what exactly it throws differs from fault to fault.
    return undefined;
  }
}

/** A map with exactly these keys: their values in this order; undefined for all else. */
export function valuesOf(map: unknown, keys: readonly (number | string)[]): readonly unknown[] | undefined {
  if (!(map instanceof Map) || map.size !== keys.length) return undefined;
  return keys.every((key) => map.has(key)) ? keys.map((key) => map.get(key) as unknown) : undefined;
}
