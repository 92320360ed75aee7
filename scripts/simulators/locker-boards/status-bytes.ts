/** Bits into `length` bytes, the lowest bit first; with `last-byte-first` the bytes stand the other way round. */
export function statusBytes(
  bits: readonly (0 | 1 | boolean)[],
  length: number,
  order: 'first-byte-first' | 'last-byte-first' = 'first-byte-first',
): Uint8Array {
  const bytes = new Uint8Array(length);
  for (const [index, bit] of bits.entries()) {
    const at = Math.floor(index / 8);
    if (bit && at < length) bytes[at] = (bytes[at] ?? 0) | (1 << (index % 8));
  }
  return order === 'first-byte-first' ? bytes : bytes.reverse();
}

export function sum(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => (total + byte) & 0xff, 0);
}

export function exclusiveOr(bytes: Uint8Array): number {
  return bytes.reduce((total, byte) => total ^ byte, 0);
}
