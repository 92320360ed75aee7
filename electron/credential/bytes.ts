// This room runs in a phone's browser too (the verifier page): no Buffer, no part of Node.

const encoder = new TextEncoder();

export function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** How many bytes of UTF-8 a text takes. */
export function lengthInBytes(text: string): number {
  return encoder.encode(text).length;
}
