import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authority,
  bitsOf,
  certificate,
  claims,
  fromHex,
  kiosk,
  listBytes,
  otherAuthority,
  partsOf,
  seconds,
  stranger,
  trust,
  withBitFlipped,
} from '../../tests/support/credential-cast.ts';
import { headerOf } from './authority-signature.ts';
import { claimKeys, largestIndex } from './claim-values.ts';
import { encodeClaims } from './claims.ts';
import { decodeCbor, encodeCbor } from './deterministic-cbor.ts';
import { encodeCertificate, type KioskCertificate, readCertificate } from './kiosk-certificate.ts';
import { signEnvelope } from './signed-envelope.ts';
import type { SigningKey } from './signing-key.ts';

const bytes = encodeCertificate(certificate, authority);
const refusalOf = (given: Uint8Array) => {
  const read = readCertificate(given, trust);
  return read.ok ? 'proven' : read.error.code;
};
const given = (change: Partial<KioskCertificate>, key: SigningKey = authority) =>
  encodeCertificate({ ...certificate, ...change }, key);
const signed = (payload: Uint8Array, key: SigningKey = authority) =>
  signEnvelope(payload, headerOf(key.keyId), key);

describe('a certificate', () => {
  test('says what its authority gave, and which authority it was', () => {
    expect(readCertificate(bytes, trust)).toMatchObject({
      ...{ ok: true, value: { certificate, authority: { issuer: 'a.example' } } },
    });
    const other = readCertificate(given({}, otherAuthority), trust);
    expect(other).toMatchObject({ ok: true, value: { authority: { issuer: 'b.example' } } });
  });

  test('of any limits within their bounds comes back as it was', () => {
    const any = fc.record({
      kiosk: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' }),
      publicKey: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      status: fc.record({ index: fc.nat(largestIndex - 10_000), uri: fc.constant('https://a.example/1') }),
      cards: fc.integer({ min: 1, max: 10_000 }),
      days: fc.integer({ min: 1, max: 366 }),
    });
    fc.assert(
      fc.property(any, (limits) => {
        const said = { ...certificate, ...limits };
        expect(readCertificate(given(limits), trust)).toMatchObject({
          ok: true,
          value: { certificate: said },
        });
      }),
      { numRuns: 30 },
    );
  });

  test('changed in any one bit is refused, and for its signature wherever the rest still reads', () => {
    const [, , payload, signature] = partsOf(bytes);
    const kid = fromHex(authority.keyId);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const isIn = (part: Uint8Array) => {
        const [from, to] = bitsOf(part, bytes);
        return bit >= from && bit < to;
      };
      const reason =
        isIn(payload) || isIn(signature)
          ? 'bad-signature'
          : isIn(kid)
            ? 'unknown-issuer'
            : 'not-a-certificate';
      expect(refusalOf(withBitFlipped(bytes, bit)), `bit ${bit}`).toBe(reason);
    }
  });

  test('cut or extended is none', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusalOf(bytes.subarray(0, length))).toBe('not-a-certificate');
    expect(refusalOf(Uint8Array.of(...bytes, 0))).toBe('not-a-certificate');
  });

  test.each([
    ['the code of a card', signed(encodeClaims(claims)), 'not-a-certificate'],
    ['a status list', listBytes(), 'not-a-certificate'],
    [
      'the claims of a status list under the header of a certificate',
      signed(partsOf(listBytes())[2]),
      'not-a-certificate',
    ],
    ['no map', signed(encodeCbor([1])), 'not-a-certificate'],
    ['given by a stranger', given({}, stranger), 'unknown-issuer'],
    [
      'given by a stranger in the name of the authority',
      given({}, { ...stranger, keyId: authority.keyId }),
      'bad-signature',
    ],
    [
      'given by one authority in the name of another',
      given({}, { ...otherAuthority, keyId: authority.keyId }),
      'bad-signature',
    ],
    ['given by a kiosk', given({}, kiosk), 'unknown-issuer'],
    [
      'given by a kiosk under its own',
      signEnvelope(partsOf(bytes)[2], new Map([[13, decodeCbor(bytes)]]), kiosk),
      'not-a-certificate',
    ],
    [
      'given before the authority was in office',
      given({ notBefore: seconds('2025-12-31T23:59:59+08:00') }),
      'unknown-issuer',
    ],
    [
      'given after the authority was in office',
      given({ notBefore: seconds('2026-03-14T12:00:01+08:00') }),
      'unknown-issuer',
    ],
    [
      'that is good longer than the authority is in office',
      given({ notAfter: seconds('2027-01-01T00:00:00Z') }),
      'proven',
    ],
    ['that ends with its beginning', given({ notAfter: certificate.notBefore }), 'not-a-certificate'],
    ['that ends past the year 9999', given({ notAfter: 253_402_214_400 }), 'not-a-certificate'],
    ['that begins in fractions', given({ notBefore: certificate.notBefore + 0.5 }), 'not-a-certificate'],
    ['of a kiosk without a name', given({ kiosk: '' }), 'not-a-certificate'],
    ['of a kiosk with a long name', given({ kiosk: 'k'.repeat(41) }), 'not-a-certificate'],
    ['for no cards', given({ cards: 0 }), 'not-a-certificate'],
    ['for a great many cards', given({ cards: 10_001 }), 'not-a-certificate'],
    ['for fewer than no cards', given({ cards: -1 }), 'not-a-certificate'],
    ['for half a card', given({ cards: 0.5 }), 'not-a-certificate'],
    ['for no days', given({ days: 0 }), 'not-a-certificate'],
    ['for more than a year', given({ days: 367 }), 'not-a-certificate'],
    ['with a short key', given({ publicKey: fromHex('00'.repeat(31)) }), 'not-a-certificate'],
    ['with a long key', given({ publicKey: fromHex('00'.repeat(33)) }), 'not-a-certificate'],
    [
      'whose last places lie past all lists',
      given({ status: { ...certificate.status, index: largestIndex - 49 } }),
      'not-a-certificate',
    ],
    [
      'whose last place is the last there is',
      given({ status: { ...certificate.status, index: largestIndex - 50 } }),
      'proven',
    ],
  ] as const)('%s is proven or refused', (_, made, reason) => {
    expect(refusalOf(made)).toBe(reason);
  });

  const key = new Map<unknown, unknown>([
    [1, 1],
    [-1, 6],
    [-2, certificate.publicKey],
  ]);
  test.each([
    ['a key of the curve X25519', confirmed(new Map([...key, [-1, 4]]))],
    ['a key of the curve Ed448', confirmed(new Map([...key, [-1, 7]]))],
    ['a key of two coordinates', confirmed(new Map([...key, [1, 2], [-1, 1], [-3, certificate.publicKey]]))],
    [
      'a symmetric key',
      confirmed(
        new Map<unknown, unknown>([
          [1, 4],
          [-1, certificate.publicKey],
        ]),
      ),
    ],
    ['a key with its private half', confirmed(new Map([...key, [-4, kiosk.seed]]))],
    ['a key with an algorithm beside it', confirmed(new Map([...key, [3, -8]]))],
    ['a key as text', confirmed(new Map([...key, [-2, 'x'.repeat(32)]]))],
    ['the name of a key only', new Map([[3, fromHex(kiosk.keyId)]])],
    [
      'a key and a name',
      new Map<unknown, unknown>([
        [1, key],
        [3, fromHex(kiosk.keyId)],
      ]),
    ],
    ['no key', new Map()],
    ['nothing', null],
  ])('with %s is none', (_, confirmation) => {
    const payload = (cnf: unknown) =>
      encodeCbor(
        new Map<unknown, unknown>([
          ...[...entriesOf(bytes)].filter(([name]) => name !== claimKeys.confirmation),
          [claimKeys.confirmation, cnf],
        ]),
      );
    expect(refusalOf(signed(payload(confirmed(key))))).toBe('proven');
    expect(refusalOf(signed(payload(confirmation)))).toBe('not-a-certificate');
  });
});

function confirmed(coseKey: ReadonlyMap<unknown, unknown>): ReadonlyMap<unknown, unknown> {
  return new Map([[1, coseKey]]);
}

function entriesOf(signedBytes: Uint8Array): ReadonlyMap<unknown, unknown> {
  return decodeCbor(partsOf(signedBytes)[2]) as ReadonlyMap<unknown, unknown>;
}
