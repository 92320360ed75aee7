import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  authority,
  bitsOf,
  bytesIn,
  certificate,
  claims,
  codeOf,
  codeUnder,
  fromHex,
  listBytes,
  otherAuthority,
  partsOf,
  rebuilt,
  refusalOf,
  seconds,
  stranger,
  trust,
  withBitFlipped,
  wrap,
} from '../../tests/support/credential-cast.ts';
import type { CalendarDate } from '../foundation/calendar-date.ts';
import { headerOf } from './authority-signature.ts';
import type { OfflineCodeClaims } from './claims.ts';
import { encodeCbor } from './deterministic-cbor.ts';
import { encodeCertificate } from './kiosk-certificate.ts';
import { encodeOfflineCode, longestCode, prefix, proveOfflineCode } from './offline-code.ts';

const code = codeOf();
const bytes = bytesIn(code);
const [protectedHeader, , payload, signature] = partsOf(bytes);
const header = headerOf(authority.keyId);
const kid = fromHex(authority.keyId);

describe('a code that an authority signed', () => {
  test('says what was signed, read as text or as bytes', () => {
    const proven = { ok: true, value: { claims, certificate: undefined } };
    expect(proveOfflineCode(code, trust)).toEqual(proven);
    expect(proveOfflineCode(new Uint8Array(Buffer.from(code)), trust)).toEqual(proven);
  });

  test('is written in the letters that a QR code packs most densely, and is small', () => {
    expect(code).toMatch(/^SSM1:[0-9A-Z $%*+./:-]+$/);
    expect(code.length).toBeLessThan(360);
  });

  test('is the same each time', () => {
    expect(codeOf()).toBe(code);
  });

  test('changed in any one bit is refused, with the reason for where it stands', () => {
    const within = [
      { range: bitsOf(payload, bytes), reason: 'bad-signature' },
      { range: bitsOf(signature, bytes), reason: 'bad-signature' },
      { range: bitsOf(kid, bytes), reason: 'unknown-issuer' },
    ];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const part = within.find(({ range: [from, to] }) => bit >= from && bit < to);
      const refusal = refusalOf(wrap(withBitFlipped(bytes, bit)));
      expect(refusal.split(':')[0], `bit ${bit}`).toBe(part?.reason ?? 'not-a-code');
    }
  });

  test('cut anywhere is no code', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusalOf(wrap(bytes.subarray(0, length))), `${length} bytes`).toBe('not-a-code');
    for (let length = 0; length < code.length; length += 1)
      expect(refusalOf(code.slice(0, length)), `${length} characters`).toBe('not-a-code');
  });

  test('extended is no code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 90 }), (more) => {
        expect(refusalOf(wrap(Uint8Array.of(...bytes, ...more)))).toBe('not-a-code');
        expect(refusalOf(wrap(Uint8Array.of(...more, ...bytes)))).toBe('not-a-code');
      }),
    );
    for (const around of [' ', '\n', '\0', '\ufeff', '00'])
      for (const text of [code + around, around + code]) expect(refusalOf(text)).toBe('not-a-code');
  });

  test('changed in any one character is refused', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.string({ unit: 'binary', minLength: 1 }), (at, other) => {
        const text = code.slice(0, at) + other + code.slice(at + 1);
        if (text !== code) expect(refusalOf(text)).not.toBe('proven');
      }),
      { numRuns: 1000 },
    );
  });

  const under = (map: ReadonlyMap<number, unknown>) => codeUnder(map, payload, authority);
  const ofParts = (...parts: unknown[]) => wrap(rebuilt(parts));
  const lengthAt = bytes.indexOf(0x58, 2);
  test.each([
    ['in lower case', code.toLowerCase()],
    ['without its prefix', code.slice(prefix.length)],
    ['with another prefix', code.replace('SSM1', 'SSM2')],
    [
      'with the length of the header in two bytes',
      wrap(Uint8Array.of(0xd2, 0x84, 0x58, protectedHeader.length, ...bytes.subarray(3))),
    ],
    [
      'with the length of the payload in three bytes',
      wrap(Uint8Array.of(...bytes.subarray(0, lengthAt), 0x59, 0, ...bytes.subarray(lengthAt + 1))),
    ],
    ['with the list of no definite length', wrap(Uint8Array.of(0xd2, 0x9f, ...bytes.subarray(2), 0xff))],
    ['with the tag in two bytes', wrap(Uint8Array.of(0xd8, 0x12, ...bytes.subarray(1)))],
    ['within the tag of a CWT', wrap(Uint8Array.of(0xd8, 0x3d, ...bytes))],
    ['within the tag of all CBOR', wrap(Uint8Array.of(0xd9, 0xd9, 0xf7, ...bytes))],
    ['within a byte string', wrap(encodeCbor(bytes))],
    ['within a list', wrap(Uint8Array.of(0x81, ...bytes))],
    ['without its tag', wrap(bytes.subarray(1))],
    ['with the tag of a COSE_Mac0', wrap(Uint8Array.of(0xd1, ...bytes.subarray(1)))],
    [
      'with its key named in the unprotected header',
      ofParts(encodeCbor(new Map([[1, -8]])), header, payload, signature),
    ],
    ['with its key named in both headers', ofParts(protectedHeader, header, payload, signature)],
    ['with its payload detached', ofParts(protectedHeader, new Map(), null, signature)],
    ['with its payload not wrapped', ofParts(protectedHeader, new Map(), new Map([[1, 2]]), signature)],
    ['with its header not wrapped', ofParts(header, new Map(), payload, signature)],
    ['under ES256', under(new Map<number, unknown>([...header, [1, -7]]))],
    ['under Ed25519 by its later number', under(new Map<number, unknown>([...header, [1, -19]]))],
    ['under no key', under(new Map())],
    ['under a short key id', under(new Map([[4, kid.subarray(1)]]))],
    ['under a long key id', under(new Map([[4, Uint8Array.of(...kid, 0)]]))],
    ['under a key id as text', under(new Map([[4, authority.keyId]]))],
    ['with a critical header', under(new Map<number, unknown>([...header, [2, [99]], [99, 1]]))],
    ['with a type', under(new Map<number, unknown>([...header, [16, 'application/cwt']]))],
    ['with certificates of X.509', under(new Map<number, unknown>([...header, [33, payload]]))],
  ])('%s is no code', (_, changed) => {
    expect(changed).not.toBe(code);
    expect(refusalOf(changed)).toBe('not-a-code');
  });

  test.each([
    ['a card of a stranger', codeOf({}, stranger), 'unknown-issuer'],
    [
      'a card of a stranger in the name of the authority',
      codeOf({}, { ...stranger, keyId: authority.keyId }),
      'bad-signature',
    ],
    [
      'a card of one authority in the name of another',
      codeOf({}, { ...otherAuthority, keyId: authority.keyId }),
      'bad-signature',
    ],
    ['a card of one authority as if of another', codeOf({}, otherAuthority), 'unknown-issuer'],
    [
      'a card from before the key was in use',
      codeOf({ issuedAt: seconds('2025-12-31T23:59:59+08:00') }),
      'unknown-issuer',
    ],
    [
      'a card from the first second of the key',
      codeOf({ issuedAt: seconds('2026-01-01T00:00:00+08:00') }),
      'proven',
    ],
    ['a card from after the key was in use', codeOf({ issuedAt: claims.issuedAt + 1 }), 'unknown-issuer'],
    [
      'a card from many years ahead',
      codeOf({ issuedAt: seconds('2099-01-01T00:00:00Z'), expiresOn: '2099-06-01' as CalendarDate }),
      'unknown-issuer',
    ],
    ['a certificate', wrap(encodeCertificate(certificate, authority)), 'not-a-code'],
    ['a small status list', wrap(listBytes({}, { statuses: ['valid'] })), 'not-a-code'],
    [
      'the claims of a status list',
      codeUnder(header, partsOf(listBytes({}, { statuses: ['valid'] }))[2], authority),
      'not-a-code',
    ],
    ['a list', codeUnder(header, encodeCbor([1]), authority), 'not-a-code'],
    ['nothing', codeUnder(header, new Uint8Array(), authority), 'not-a-code'],
    [
      'claims encoded otherwise',
      codeUnder(header, Uint8Array.of(0xb8, 7, ...payload.subarray(1)), authority),
      'not-a-code',
    ],
  ])('of %s is proven or refused', (_, made, reason) => {
    expect(refusalOf(made).split(':')[0]).toBe(reason);
  });
});

describe('what was never a code', () => {
  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 900 })],
    ['any text', fc.string({ unit: 'binary', maxLength: 900 })],
    ['the prefix and any bytes', fc.uint8Array({ maxLength: 500 }).map(wrap)],
    [
      'a good beginning and any bytes',
      fc
        .tuple(fc.nat(30), fc.uint8Array({ maxLength: 200 }))
        .map(([length, rest]) => wrap(Uint8Array.of(...bytes.subarray(0, length), ...rest))),
    ],
  ])('is none: %s', (_, given: fc.Arbitrary<string | Uint8Array>) => {
    fc.assert(
      fc.property(given, (anything) => {
        expect(refusalOf(anything)).toBe('not-a-code');
      }),
      { numRuns: 1000 },
    );
  });

  test('is none, however good it is as CBOR', () => {
    const part = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        undefined,
        true,
        Number.NaN,
        -0,
        1.5,
        2n ** 64n,
        -(2n ** 70n),
        new Map(),
        [],
      ),
      fc.constantFrom<unknown>(protectedHeader, payload, signature, header, new Date(0), /x/, new Set([1])),
      fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.constantFrom(17, 18, 61), (parts, tag) => {
        expect(refusalOf(wrap(rebuilt(parts, tag)))).toBe('not-a-code');
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '9b7fffffffffffffff',
    'bb7fffffffffffffff',
    '5b7fffffffffffffff',
    '5affffffff',
    '81'.repeat(480),
    'd2'.repeat(480),
    'a1'.repeat(480),
  ])('is none even where it promises too much: %s', (text) => {
    expect(refusalOf(wrap(fromHex(text)))).toBe('not-a-code');
  });

  test('is none beyond the longest code, whatever it is', () => {
    expect(refusalOf(`${prefix}${'0'.repeat(1_000_000)}`)).toBe('not-a-code');
    expect(refusalOf(new Uint8Array(1_000_000))).toBe('not-a-code');
  });
});

describe('claims', () => {
  test('are signed up to the longest code that a card carries, and no longer', () => {
    const lengths = [8, 40, 64].flatMap((issuer) =>
      [16, 100, 128].flatMap((uri) =>
        ['王', '王'.repeat(21)].map((name) => {
          const status = { index: 1, uri: 'u'.repeat(uri) };
          const said = {
            ...claims,
            issuer: 'i'.repeat(issuer),
            status,
            face: { name, number: '1'.repeat(32) },
          };
          const written = encodeOfflineCode(said, authority);
          return written.ok ? written.value.length : 0;
        }),
      ),
    );
    for (const length of lengths) expect(length).toBeLessThanOrEqual(longestCode);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  test.each([
    ['no name', { face: { name: '', number: '1' } }],
    ['a name that is too long', { face: { name: '王'.repeat(22), number: '1' } }],
    ['a day that does not exist', { expiresOn: '2026-02-30' as CalendarDate }],
    ['an end before the beginning', { expiresOn: '2026-03-13' as CalendarDate }],
    ['half a second', { issuedAt: claims.issuedAt + 0.5 }],
    ['a short id', { cardId: '0011' }],
    ['an id in other letters', { cardId: '001122334455667g' }],
    ['a holder in other letters', { holder: '王小英' }],
    ['a negative index', { status: { index: -1, uri: 'https://a.example/1' } }],
  ])('are not signed with %s', (_, change: Partial<OfflineCodeClaims>) => {
    expect(encodeOfflineCode({ ...claims, ...change }, authority)).toMatchObject({
      ...{ ok: false, error: { code: 'wrong-claims' } },
    });
  });

  test('of text that is no Unicode are not signed as other text', () => {
    const written = encodeOfflineCode({ ...claims, face: { name: '王\ud800', number: '1' } }, authority);
    expect(written).toMatchObject({ ok: false, error: { code: 'wrong-claims' } });
  });
});
