import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyIdOf, readTrust } from './trust.ts';

const { publicKey } = generateKeyPairSync('ed25519');
const entry = {
  ...{ kid: keyIdOf(publicKey), issuer: 'a.example', publicKey: publicKey.export({ format: 'jwk' }).x },
  ...{ notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2026-12-31T23:59:59+08:00' },
};

test('a trust file gives each key by its id, with its issuer and its time', () => {
  const read = readTrust(JSON.stringify([entry]));
  expect(read).toMatchObject({ ok: true });
  const key = read.ok ? read.value.get(entry.kid) : undefined;
  expect(key).toMatchObject({ issuer: 'a.example', notBefore: Date.parse('2025-12-31T16:00:00Z') });
  expect(key?.publicKey.equals(publicKey)).toBe(true);
});

describe('a trust file is refused', () => {
  test.each([
    ['that is not JSON', '{', 'not JSON'],
    ['that is no list', '{}', 'array'],
    ['with a short key', [{ ...entry, publicKey: 'AAAA' }], '32 bytes'],
    ['with a kid in capitals', [{ ...entry, kid: 'ABCDEFABCDEFABCD' }], '16 hexadecimal digits'],
    ['with a day that does not exist', [{ ...entry, notAfter: '2026-02-30T00:00:00Z' }], 'notAfter'],
    ['with a member nobody knows', [{ ...entry, uses: 'all' }], 'uses'],
    ['with the same kid twice', [entry, entry], 'twice'],
  ])('%s', (_, file, words) => {
    const read = readTrust(typeof file === 'string' ? file : JSON.stringify(file));
    expect(read).toMatchObject({ ok: false, error: { code: 'wrong-trust-file' } });
    expect(read.ok ? '' : read.error.detail).toContain(words);
  });
});
