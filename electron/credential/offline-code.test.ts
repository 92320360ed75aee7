import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../foundation/calendar-date.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import type { OfflineCodeClaims } from './claims.ts';
import { encodeOfflineCode, prefix, type SigningKey, verifyOfflineCode } from './offline-code.ts';
import { keyIdOf, type Trust } from './trust.ts';

const pair = generateKeyPairSync('ed25519');
const key: SigningKey = { keyId: keyIdOf(pair.publicKey), privateKey: pair.privateKey };
const now = Date.parse('2026-03-14T12:00:00+08:00');
const trust: Trust = new Map([
  [key.keyId, { issuer: 'a.example', publicKey: pair.publicKey, notBefore: 0, notAfter: now }],
]);
const claims: OfflineCodeClaims = {
  ...{ issuer: 'a.example', issuedAt: now / 1000, expiresOn: '2026-09-10' as CalendarDate },
  ...{ cardId: '00112233445566778899aabbccddeeff', holder: 'ffeeddccbbaa99887766554433221100' },
  ...{ face: { name: '王*英', number: '310105********0428' } },
  status: { index: 4711, uri: 'https://a.example/status/1' },
};

function textOf(said: OfflineCodeClaims): string {
  const code = encodeOfflineCode(said, key);
  if (!code.ok) throw new Error(code.error.detail);
  return code.value;
}
const code = textOf(claims);
const bytes = decodeBase45(code.slice(prefix.length)) ?? new Uint8Array();
const verdictOn = (given: string | Uint8Array, at = now) => {
  const judged = verifyOfflineCode(given, { trust, now: at });
  return judged.ok ? 'genuine' : judged.error.code;
};
const wrapped = (changed: Uint8Array) => prefix + encodeBase45(changed);

describe('a genuine code', () => {
  test('says what was signed, read as text or as bytes', () => {
    const judged = { ok: true, value: claims };
    expect(verifyOfflineCode(code, { trust, now })).toEqual(judged);
    expect(verifyOfflineCode(new Uint8Array(Buffer.from(code)), { trust, now })).toEqual(judged);
  });

  test('is written in the letters that a QR code packs most densely, and fits on a card', () => {
    expect(code).toMatch(/^SSM1:[0-9A-Z $%*+./:-]+$/);
    expect(code.length).toBeLessThan(400);
  });

  test('is the same each time', () => {
    expect(textOf(claims)).toBe(code);
  });
});

describe('a code that was changed', () => {
  test('in any one bit is refused, and for its signature wherever the rest still reads', () => {
    const verdicts = Array.from({ length: bytes.length * 8 }, (_, bit) =>
      verdictOn(wrapped(bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)))),
    );
    expect(new Set(verdicts)).toEqual(new Set(['not-a-code', 'unknown-issuer', 'bad-signature']));
    // Of 8 bytes, the key's id.
    expect(verdicts.filter((verdict) => verdict === 'unknown-issuer')).toHaveLength(64);
    // The signature is the end; the claims come before it, and two bytes that say how long it is.
    expect(verdicts.slice(-64 * 8).filter((verdict) => verdict !== 'bad-signature')).toEqual([]);
    const claimBits = verdicts.slice(20 * 8, -66 * 8);
    expect(claimBits.length).toBeGreaterThan(1000);
    expect(claimBits.filter((verdict) => verdict !== 'bad-signature')).toEqual([]);
  });

  test('by cutting it anywhere is no code', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(verdictOn(wrapped(bytes.subarray(0, length))), `${length} bytes`).toBe('not-a-code');
    for (let length = 0; length < code.length; length += 1)
      expect(verdictOn(code.slice(0, length)), `${length} characters`).toBe('not-a-code');
  });

  test('by adding to it is no code', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 90 }), (more) => {
        expect(verdictOn(wrapped(Uint8Array.of(...bytes, ...more)))).toBe('not-a-code');
        expect(verdictOn(wrapped(Uint8Array.of(...more, ...bytes)))).toBe('not-a-code');
      }),
    );
  });

  test('in any one character is refused', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.string({ unit: 'binary', minLength: 1 }), (at, other) => {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        if (changed !== code) expect(verdictOn(changed)).not.toBe('genuine');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bytes that were never a code', () => {
  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 600 })],
    ['any text', fc.string({ unit: 'binary', maxLength: 600 })],
    ['the prefix and any bytes', fc.uint8Array({ maxLength: 330 }).map(wrapped)],
    [
      'a good beginning and any bytes',
      fc
        .tuple(fc.nat(30), fc.uint8Array({ maxLength: 200 }))
        .map(([length, rest]) => wrapped(Uint8Array.of(...bytes.subarray(0, length), ...rest))),
    ],
  ])('are no code: %s', (_, given: fc.Arbitrary<string | Uint8Array>) => {
    fc.assert(
      fc.property(given, (anything) => {
        expect(verdictOn(anything)).toBe('not-a-code');
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '9b7fffffffffffffff',
    'bb7fffffffffffffff',
    '5b7fffffffffffffff',
    '81'.repeat(300),
    'd82361 28',
  ])('are no code even where they promise too much: %s', (hex) => {
    expect(verdictOn(wrapped(new Uint8Array(Buffer.from(hex.replace(' ', ''), 'hex'))))).toBe('not-a-code');
  });
});

describe('the time', () => {
  test('of a code ends with its last day in Shanghai', () => {
    expect(verdictOn(code, Date.parse('2026-09-10T23:59:59.999+08:00'))).toBe('genuine');
    expect(verdictOn(code, Date.parse('2026-09-11T00:00:00+08:00'))).toBe('expired');
  });

  test('of a code begins with its issue, and five minutes are forgiven', () => {
    expect(verdictOn(code, now - 300_000)).toBe('genuine');
    expect(verdictOn(code, now - 300_001)).toBe('not-yet-valid');
  });

  test('of a verifier whose clock is wrong by years refuses, whatever it says', () => {
    fc.assert(
      fc.property(fc.double(), (at) => {
        const good = at >= now - 300_000 && at < Date.parse('2026-09-11T00:00:00+08:00');
        expect(verdictOn(code, at) === 'genuine').toBe(good);
      }),
    );
  });

  test('of a key is that in which it signs', () => {
    expect(verdictOn(textOf({ ...claims, issuedAt: now / 1000 + 1 }))).toBe('unknown-issuer');
  });
});

describe('claims', () => {
  test('of any face, index and id come back as they were', () => {
    const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((raw) => Buffer.from(raw).toString('hex'));
    const face = fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      number: fc.string({ minLength: 1, maxLength: 18 }),
    });
    const status = fc.record({
      index: fc.integer({ min: 0, max: 0xffff_ffff }),
      uri: fc.constant('https://a.example/1'),
    });
    fc.assert(
      fc.property(id, id, face, status, (cardId, holder, shown, place) => {
        const said = { ...claims, cardId, holder, face: shown, status: place };
        if (Buffer.byteLength(shown.name) > 64) return;
        expect(verifyOfflineCode(textOf(said), { trust, now })).toEqual({ ok: true, value: said });
      }),
    );
  });

  test.each([
    ['no name', { face: { name: '', number: '1' } }],
    ['a name that is too long', { face: { name: '王'.repeat(22), number: '1' } }],
    ['a day that does not exist', { expiresOn: '2026-02-30' as CalendarDate }],
    ['an end before the beginning', { expiresOn: '2026-03-13' as CalendarDate }],
    ['half a second', { issuedAt: now / 1000 + 0.5 }],
    ['a short id', { cardId: '0011' }],
    ['a negative index', { status: { index: -1, uri: 'https://a.example/1' } }],
    ['more than a card carries', { issuer: 'a'.repeat(64), status: { index: 1, uri: 'u'.repeat(128) } }],
  ])('are not signed with %s', (_, change: Partial<OfflineCodeClaims>) => {
    expect(encodeOfflineCode({ ...claims, ...change }, key)).toMatchObject({
      ...{ ok: false, error: { code: 'wrong-claims' } },
    });
  });
});
