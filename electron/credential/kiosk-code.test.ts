import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authority,
  bitsOf,
  bytesIn,
  certificate,
  claims,
  codeUnder,
  fromHex,
  kiosk,
  kioskClaims,
  kioskCodeOf,
  listBytes,
  otherAuthority,
  partsOf,
  rebuilt,
  refusalOf,
  seconds,
  stranger,
  trust,
  uri,
  withBitFlipped,
  wrap,
} from '../../tests/support/credential-cast.ts';
import { type CalendarDate, calendarDateInShanghai } from '../foundation/calendar-date.ts';
import { headerOf } from './authority-signature.ts';
import { encodeClaims, expiryOf } from './claims.ts';
import { decodeCbor, encodeCbor } from './deterministic-cbor.ts';
import { encodeCertificate } from './kiosk-certificate.ts';
import { encodeKioskCode, encodeOfflineCode, longestCode, proveOfflineCode } from './offline-code.ts';
import { signEnvelope } from './signed-envelope.ts';
import { publicKeyOf, type SigningKey } from './signing-key.ts';

const code = kioskCodeOf();
const bytes = bytesIn(code);
const certified = encodeCertificate(certificate, authority);
const payload = encodeClaims(kioskClaims);
const reasonOf = (text: string) => refusalOf(text).split(':')[0];
/** Signed by the kiosk under whatever stands where its certificate belongs. */
const codeWith = (item: unknown) => codeUnder(new Map([[13, item]]), payload, kiosk);

describe('a code that a kiosk signed', () => {
  test('says what was signed, and under which certificate', () => {
    const proven = { ok: true, value: { claims: kioskClaims, certificate } };
    expect(proveOfflineCode(code, trust)).toEqual(proven);
    expect(proveOfflineCode(new Uint8Array(Buffer.from(code)), trust)).toEqual(proven);
  });

  test('fits on a card', () => {
    expect(code.length).toBeLessThan(700);
    expect(code.length).toBeLessThanOrEqual(longestCode);
  });

  test('changed in any one bit is refused, with the reason for where it stands', () => {
    const [, , , signature] = partsOf(bytes);
    const [, , givenLimits, givenSignature] = partsOf(certified);
    const within = [
      { range: bitsOf(fromHex(authority.keyId), bytes), reason: 'unknown-issuer' },
      ...[payload, signature, givenLimits, givenSignature].map((part) => ({
        ...{ range: bitsOf(part, bytes), reason: 'bad-signature' },
      })),
    ];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const part = within.find(({ range: [from, to] }) => bit >= from && bit < to);
      expect(reasonOf(wrap(withBitFlipped(bytes, bit))), `bit ${bit}`).toBe(part?.reason ?? 'not-a-code');
    }
  });

  test('cut or extended is no code', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusalOf(wrap(bytes.subarray(0, length)))).toBe('not-a-code');
    for (let length = 0; length < code.length; length += 1)
      expect(refusalOf(code.slice(0, length))).toBe('not-a-code');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (more) => {
        expect(refusalOf(wrap(Uint8Array.of(...bytes, ...more)))).toBe('not-a-code');
      }),
    );
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['its bytes in a byte string', certified],
    ['its payload alone', decodeCbor(partsOf(certified)[2])],
    ['its parts without a tag', partsOf(certified)],
    ['a list of certificates', [decodeCbor(certified)]],
    [
      'something in its unprotected header',
      decodeCbor(rebuilt([partsOf(certified)[0], new Map([[1, 2]]), ...partsOf(certified).slice(2)])),
    ],
    ['a status list', decodeCbor(listBytes({}, { statuses: ['valid'] }))],
    ['the code of a card', decodeCbor(signEnvelope(payload, headerOf(authority.keyId), authority))],
  ])('with %s for a certificate is no code', (_, item) => {
    expect(reasonOf(codeWith(decodeCbor(certified)))).toBe('proven');
    expect(codeWith(item).length).toBeLessThanOrEqual(longestCode);
    expect(reasonOf(codeWith(item))).toBe('not-a-code');
  });

  test('under a certificate that a kiosk gave to another is no code', () => {
    // As short as all of it can be, lest it be refused for its length.
    const short = { status: { index: 1, uri: 'u' }, holder: 'h', face: { name: '1', number: '1' } };
    const given = encodeCertificate(
      { ...certificate, kiosk: 'k', status: { index: 0, uri: 'u' } },
      authority,
    );
    const claimed = encodeClaims({ ...kioskClaims, ...short });
    const under = (item: unknown, key: SigningKey) => codeUnder(new Map([[13, item]]), claimed, key);
    expect(reasonOf(under(decodeCbor(given), kiosk))).toBe('proven');

    const passedOn = new Map([[8, confirmationOf(publicKeyOf(stranger.seed))]]);
    const second = signEnvelope(encodeCbor(passedOn), new Map([[13, decodeCbor(given)]]), kiosk);
    const chained = under(decodeCbor(second), stranger);
    expect(chained.length).toBeLessThanOrEqual(longestCode);
    expect(refusalOf(chained)).toBe('not-a-code');
  });

  const own = decodeCbor(certified);
  test.each([
    [
      'another header beside its certificate',
      codeUnder(
        new Map<number, unknown>([
          [13, own],
          [4, fromHex(authority.keyId)],
        ]),
        payload,
        kiosk,
      ),
    ],
    ['its certificate as another header', codeUnder(new Map([[14, own]]), payload, kiosk)],
    [
      'its certificate in the unprotected header',
      wrap(rebuilt([encodeCbor(new Map([[1, -8]])), new Map([[13, own]]), ...partsOf(bytes).slice(2)])),
    ],
    ['other claims', codeUnder(new Map([[13, own]]), partsOf(certified)[2], kiosk)],
  ])('with %s is no code', (_, made) => {
    expect(made.length).toBeLessThanOrEqual(longestCode);
    expect(reasonOf(made)).toBe('not-a-code');
  });

  test.each([
    ['by a stranger under its certificate', kioskCodeOf({}, {}, { kiosk: stranger }), 'bad-signature'],
    ['by the authority under its certificate', kioskCodeOf({}, {}, { kiosk: authority }), 'bad-signature'],
    ['under the certificate of a stranger', kioskCodeOf({}, {}, { authority: stranger }), 'unknown-issuer'],
    ['under a certificate of its own', kioskCodeOf({}, {}, { authority: kiosk }), 'unknown-issuer'],
    [
      'under a certificate of its own in the name of the authority',
      kioskCodeOf({}, {}, { authority: { ...kiosk, keyId: authority.keyId } }),
      'bad-signature',
    ],
    [
      'in the name of the authority, without a certificate',
      codeUnder(headerOf(authority.keyId), payload, kiosk),
      'bad-signature',
    ],
    [
      'in its own name, without a certificate',
      codeUnder(headerOf(kiosk.keyId), payload, kiosk),
      'unknown-issuer',
    ],
    [
      'for another issuer than gave the certificate',
      kioskCodeOf({}, {}, { authority: otherAuthority }),
      'unknown-issuer',
    ],
    [
      'for an issuer who did not give the certificate',
      kioskCodeOf({ issuer: 'b.example' }),
      'unknown-issuer',
    ],
    [
      'under a certificate from before the authority’s time',
      kioskCodeOf({}, { notBefore: seconds('2025-12-31T23:59:59+08:00') }),
      'unknown-issuer',
    ],
    [
      'under a certificate from after the authority’s time',
      kioskCodeOf(
        { issuedAt: seconds('2026-03-14T12:00:01+08:00') },
        { notBefore: seconds('2026-03-14T12:00:01+08:00') },
      ),
      'unknown-issuer',
    ],
    ['under a certificate without bounds', kioskCodeOf({}, { cards: 10_001 }), 'not-a-code'],
    [
      'in the first second of its certificate',
      kioskCodeOf({ issuedAt: certificate.notBefore, expiresOn: '2026-03-02' as CalendarDate }),
      'proven',
    ],
    [
      'before its certificate',
      kioskCodeOf({ issuedAt: certificate.notBefore - 1, expiresOn: '2026-03-02' as CalendarDate }),
      'unknown-issuer',
    ],
    ['in the last second of its certificate', kioskCodeOf({ issuedAt: certificate.notAfter }), 'proven'],
    ['after its certificate', kioskCodeOf({ issuedAt: certificate.notAfter + 1 }), 'unknown-issuer'],
    ['for thirty days with today', kioskCodeOf({ expiresOn: '2026-04-12' as CalendarDate }), 'proven'],
    ['for a day longer', kioskCodeOf({ expiresOn: '2026-04-13' as CalendarDate }), 'unknown-issuer'],
    ['for as long as an authority may', kioskCodeOf({ expiresOn: claims.expiresOn }), 'unknown-issuer'],
    ['at its first place', kioskCodeOf({ status: { index: 9001, uri } }), 'proven'],
    ['at its last place', kioskCodeOf({ status: { index: 9050, uri } }), 'proven'],
    ['at the place of its certificate', kioskCodeOf({ status: { index: 9000, uri } }), 'unknown-issuer'],
    ['at the place before', kioskCodeOf({ status: { index: 8999, uri } }), 'unknown-issuer'],
    ['at the place after its last', kioskCodeOf({ status: { index: 9051, uri } }), 'unknown-issuer'],
    [
      'at a place of another list',
      kioskCodeOf({ status: { index: 9001, uri: `${uri}2` } }),
      'unknown-issuer',
    ],
  ])('%s is proven or refused', (_, made, reason) => {
    expect(reasonOf(made)).toBe(reason);
  });

  test('is believed exactly within the time, the days and the places of its certificate', () => {
    const places = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -9000, max: 1_000_000 }));
    const daysLater = fc.oneof(fc.integer({ min: -13, max: 16 }), fc.integer({ min: -400, max: 400 }));
    const lastDays = fc.oneof(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 30, max: 366 }));
    fc.assert(
      fc.property(places, daysLater, lastDays, (place, later, lastDay) => {
        const issuedAt = kioskClaims.issuedAt + later * 86_400;
        const expiresOn = calendarDateInShanghai((issuedAt + lastDay * 86_400) * 1000);
        // It is noon on the 14th; the certificate is good from the 1st until the first second of the 31st.
        const isGood = later >= -13 && later <= 16 && lastDay <= 29 && place >= 1 && place <= 50;
        const made = kioskCodeOf({ issuedAt, expiresOn, status: { index: 9000 + place, uri } });
        expect(reasonOf(made)).toBe(isGood ? 'proven' : 'unknown-issuer');
      }),
      { numRuns: 200 },
    );
  });

  test('says why it is not believed', () => {
    expect(refusalOf(kioskCodeOf({ status: { index: 9051, uri } }))).toContain('places');
    expect(refusalOf(kioskCodeOf({ expiresOn: claims.expiresOn }))).toContain('longer');
    expect(refusalOf(kioskCodeOf({}, {}, { authority: stranger }))).toContain('certificate: key');
  });
});

describe('a kiosk', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['what is no CBOR', fromHex('ff')],
    ['a status list', listBytes()],
    ['a text', encodeCbor('certificate')],
  ])('signs nothing with %s for a certificate', (_, given) => {
    expect(encodeKioskCode(kioskClaims, kiosk, given)).toMatchObject({
      ...{ ok: false, error: { code: 'wrong-claims' } },
    });
  });

  test('signs nothing that is longer than a card carries', () => {
    const long = {
      ...kioskClaims,
      issuer: 'i'.repeat(64),
      face: { name: '王'.repeat(21), number: '1'.repeat(32) },
    };
    expect(encodeOfflineCode(long, authority)).toMatchObject({ ok: true });
    expect(encodeKioskCode(long, kiosk, certified)).toMatchObject({
      ...{ ok: false, error: { code: 'wrong-claims' } },
    });
    expect(expiryOf(long.expiresOn)).toBeGreaterThan(long.issuedAt);
  });
});

function confirmationOf(publicKey: Uint8Array): ReadonlyMap<number, unknown> {
  const key = new Map<number, unknown>([
    [1, 1],
    [-1, 6],
    [-2, publicKey],
  ]);
  return new Map([[1, key]]);
}
