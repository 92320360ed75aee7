import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../tests/support/credential-cast.ts';
import { isSignatureOf, keyIdOf, publicKeyOf, signBytes, signingKeyOf } from './signing-key.ts';

// RFC 8032, section 7.1: TEST 3.
const seed = fromHex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7');
const publicKey = fromHex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
const signature = fromHex(
  '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
);

describe('a signing key', () => {
  test('signs as RFC 8032 does', () => {
    expect(publicKeyOf(seed)).toEqual(publicKey);
    expect(signBytes(fromHex('af82'), signingKeyOf(seed))).toEqual(signature);
    expect(isSignatureOf(fromHex('af82'), signature, publicKey)).toBe(true);
  });

  test('is named by the beginning of the hash of its public half', () => {
    expect(signingKeyOf(seed).keyId).toBe(keyIdOf(publicKey));
    expect(keyIdOf(publicKey)).toBe('dac073e0123bdea5');
  });

  test('agrees with the one of Node', () => {
    const pair = generateKeyPairSync('ed25519');
    const { d = '', x = '' } = pair.privateKey.export({ format: 'jwk' });
    const mine = signingKeyOf(Uint8Array.from(Buffer.from(d, 'base64url')));
    const known = publicKeyOf(mine.seed);
    expect(Buffer.from(known).toString('base64url')).toBe(x);
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(verify(null, bytes, pair.publicKey, signBytes(bytes, mine))).toBe(true);
        expect(isSignatureOf(bytes, Uint8Array.from(sign(null, bytes, pair.privateKey)), known)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a signature is none', () => {
  test('of other bytes', () => {
    expect(isSignatureOf(fromHex('af83'), signature, publicKey)).toBe(false);
  });

  test('that was made by adding the order of the group, as a lenient verifier would take it', () => {
    const order = (1n << 252n) + 27742317777372353535851937790883648493n;
    const scalar = BigInt(`0x${Buffer.from(signature.slice(32)).reverse().toString('hex')}`) + order;
    const raised = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').reverse();
    expect(
      isSignatureOf(fromHex('af82'), Uint8Array.of(...signature.slice(0, 32), ...raised), publicKey),
    ).toBe(false);
  });

  test.each([
    ['the neutral point', '01'.padEnd(64, '0')],
    ['a point of order 8', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
  ])('under a key with which everything is signed: %s', (_, key) => {
    // R the neutral point and S zero fit such a key and whatever bytes.
    const forged = fromHex('01'.padEnd(128, '0'));
    for (let byte = 0; byte < 16; byte += 1)
      expect(isSignatureOf(Uint8Array.of(byte), forged, fromHex(key))).toBe(false);
  });

  test('of a wrong length, or under bytes that are no point', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.uint8Array({ maxLength: 40 }), (made, key) => {
        expect(isSignatureOf(fromHex('af82'), made, publicKey)).toBe(false);
        expect(isSignatureOf(fromHex('af82'), signature, key)).toBe(false);
      }),
    );
  });
});
