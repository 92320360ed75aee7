/** The 45 characters of RFC 9285, which are those of a QR code's alphanumeric mode. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Writes two bytes as three characters, a last single byte as two (RFC 9285, section 4). */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2);
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3);
  }
  return text;
}

/** Undefined for any text that `encodeBase45` does not write. */
export function decodeBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    const value = numberOf(group);
    if (group.length === 1 || value === undefined || value > (group.length === 3 ? 0xffff : 0xff))
      return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The least significant digit comes first. */
function digits(value: number, count: number): string {
  return Array.from({ length: count }, (_, place) => alphabet[Math.floor(value / 45 ** place) % 45]).join('');
}

function numberOf(group: string): number | undefined {
  let value = 0;
  for (const [place, character] of [...group].entries()) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) return undefined;
    value += digit * 45 ** place;
  }
  return value;
}
