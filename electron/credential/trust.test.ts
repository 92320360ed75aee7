import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyIdOf, publicKeyOf } from './signing-key.ts';
import { readTrust, trustFileSchema, trustOf } from './trust.ts';

const publicKey = publicKeyOf(new Uint8Array(32).fill(7));
const entry = {
  ...{ kid: keyIdOf(publicKey), issuer: 'a.example', publicKey: base64urlnopad.encode(publicKey) },
  ...{ notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2026-12-31T23:59:59+08:00' },
};
const second = { ...entry, kid: '0011223344556677' };

test('a trust file gives each key by its id, with its issuer and its time', () => {
  const read = readTrust(JSON.stringify([entry, second]));
  const key = {
    ...{ issuer: 'a.example', publicKey, notBefore: Date.parse('2025-12-31T16:00:00Z') },
    notAfter: Date.parse('2026-12-31T15:59:59Z'),
  };
  expect(read).toEqual({
    ok: true,
    value: new Map([
      [entry.kid, key],
      [second.kid, key],
    ]),
  });
});

test('an empty trust file trusts nobody', () => {
  expect(readTrust('[]')).toEqual({ ok: true, value: new Map() });
});

test('a time that is taken bounds the key, however it was written', () => {
  const part = (most: number, digits = 2) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(digits, '0'));
  const zone = fc.oneof(
    fc.constant('Z'),
    fc
      .tuple(fc.constantFrom('+', '-'), part(29), part(69))
      .map(([sign, hour, minute]) => `${sign}${hour}:${minute}`),
  );
  const parts = fc.tuple(part(9999, 4), part(13), part(32), part(25), part(61), part(61), zone);
  fc.assert(
    fc.property(parts, ([year, month, day, hour, minute, second, offset]) => {
      const notAfter = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
      const file = trustFileSchema.safeParse([{ ...entry, notAfter }]);
      if (file.success) expect(trustOf(file.data).get(entry.kid)?.notAfter).not.toBeNaN();
    }),
    { numRuns: 3000 },
  );
});

describe('a trust file is refused', () => {
  test.each([
    ['that is not JSON', '{', 'not JSON'],
    ['that is no list', '{}', 'array'],
    ['with a short key', [{ ...entry, publicKey: 'AAAA' }], '32 bytes'],
    ['with a key of 33 bytes', [{ ...entry, publicKey: 'A'.repeat(44) }], '32 bytes'],
    ['with bits after the key', [{ ...entry, publicKey: `${'A'.repeat(42)}B` }], '32 bytes'],
    ['with padding', [{ ...entry, publicKey: `${entry.publicKey}=` }], '32 bytes'],
    ['with a kid in capitals', [{ ...entry, kid: 'ABCDEFABCDEFABCD' }], '16 hexadecimal digits'],
    ['without an issuer', [{ ...entry, issuer: '' }], 'issuer'],
    ['with a day that does not exist', [{ ...entry, notAfter: '2026-02-30T00:00:00Z' }], 'notAfter'],
    ['with a time without its zone', [{ ...entry, notBefore: '2026-02-03T00:00:00' }], 'notBefore'],
    ['with a member nobody knows', [{ ...entry, uses: 'all' }], 'uses'],
    ['with the same kid twice', [entry, entry], 'twice'],
  ])('%s', (_, file, words) => {
    const read = readTrust(typeof file === 'string' ? file : JSON.stringify(file));
    expect(read).toMatchObject({ ok: false, error: { code: 'wrong-trust-file' } });
    expect(read.ok ? '' : read.error.detail).toContain(words);
  });
});
