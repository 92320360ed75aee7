/** The check of Kerong's boards. */
export function lowByteOfSum(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum & 0xff;
}
