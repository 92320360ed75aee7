import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 random bits in letters that are safe in a path. */
export function randomId(): string {
  return randomBytes(16).toString('base64url');
}

export function sixDigits(): string {
  return randomInt(1_000_000).toString().padStart(6, '0');
}

/** RFC 4648 base32 of `length` random bytes; `length` is a multiple of 5, so that nothing is padded. */
export function randomBase32(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...randomBytes(length)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => alphabet.charAt(Number.parseInt(five, 2)));
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
