import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claims, fromHex, now, seconds } from '../../tests/support/credential-cast.ts';
import { type CalendarDate, calendarDateInShanghai } from '../foundation/calendar-date.ts';
import { claimKeys } from './claim-values.ts';
import { decodeClaims, encodeClaims, expiryOf, shortenedFaceName } from './claims.ts';
import { decodeCbor, encodeCbor } from './deterministic-cbor.ts';

/** The same claims with these values. */
function changed(values: Readonly<Record<number, unknown>>): Uint8Array {
  const map = decodeCbor(encodeClaims(claims)) as Map<number, unknown>;
  for (const [key, value] of Object.entries(values)) map.set(Number(key), value);
  return encodeCbor(map);
}

describe('claims', () => {
  test('of any holder, face, place, card and time come back as they were', () => {
    const base64url = fc.constantFrom(...'ABCXYZabcxyz0189-_');
    const said = fc
      .record({
        issuer: fc.string({ unit: 'binary', minLength: 1, maxLength: 16 }),
        issuedAt: fc.integer({ min: 0, max: seconds('9999-12-01T00:00:00Z') }),
        days: fc.integer({ min: 0, max: 27 }),
        cardId: fc.uint8Array({ minLength: 8, maxLength: 8 }).map((raw) => Buffer.from(raw).toString('hex')),
        holder: fc.string({ unit: base64url, minLength: 1, maxLength: 22 }),
        face: fc.record({
          name: fc.string({ unit: 'binary', minLength: 1, maxLength: 16 }),
          number: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 32 }),
        }),
        status: fc.record({ index: fc.integer({ min: 0, max: 0xffff_ffff }), uri: fc.webUrl() }),
      })
      .filter(({ status }) => status.uri.length <= 128)
      .map(({ days, ...rest }) => ({
        ...rest,
        expiresOn: calendarDateInShanghai((rest.issuedAt + days * 86_400) * 1000),
      }));
    fc.assert(
      fc.property(said, (whatever) => {
        expect(decodeClaims(encodeClaims(whatever))).toEqual(whatever);
      }),
    );
  });

  test('end with the midnight after the last day in Shanghai', () => {
    expect(expiryOf('2026-09-09' as CalendarDate)).toBe(seconds('2026-09-10T00:00:00+08:00'));
    expect(expiryOf('2028-02-29' as CalendarDate)).toBe(seconds('2028-03-01T00:00:00+08:00'));
    expect(expiryOf('2026-02-30' as CalendarDate)).toBeNaN();
    expect(decodeClaims(encodeClaims(claims))?.expiresOn).toBe(claims.expiresOn);
  });

  test('are read with the longest values that there may be', () => {
    const longest = {
      ...{ [claimKeys.issuer]: '王'.repeat(21), [claimKeys.subject]: 'x'.repeat(22) },
      [claimKeys.face]: ['王'.repeat(21), '1'.repeat(32)],
    };
    expect(decodeClaims(changed(longest))).toBeDefined();
  });

  const { issuer, subject, expires, issuedAt, cardId, status, face } = claimKeys;
  test.each([
    ['an empty issuer', { [issuer]: '' }],
    ['an issuer too long', { [issuer]: '王'.repeat(22) }],
    ['an issuer in bytes', { [issuer]: fromHex('61') }],
    ['a holder too long', { [subject]: 'x'.repeat(23) }],
    ['an empty holder', { [subject]: '' }],
    ['a holder in other letters', { [subject]: 'a b' }],
    ['a line end after the holder', { [subject]: 'ab\n' }],
    ['a holder in bytes', { [subject]: fromHex('61') }],
    ['a second more', { [expires]: expiryOf(claims.expiresOn) + 1 }],
    ['midnight elsewhere', { [expires]: seconds('2026-09-10T00:00:00Z') }],
    [
      'an end with its beginning',
      { [expires]: seconds('2026-03-14T00:00:00+08:00'), [issuedAt]: seconds('2026-03-14T00:00:00+08:00') },
    ],
    ['an end before its beginning', { [expires]: seconds('2026-03-14T00:00:00+08:00') }],
    ['an end past the year 9999', { [expires]: expiryOf('9999-12-30' as CalendarDate) + 86_400 }],
    ['a time as text', { [issuedAt]: '1' }],
    ['a time tagged', { [issuedAt]: new Date(now) }],
    ['a time in fractions', { [issuedAt]: 1.5 }],
    ['a time of -0', { [issuedAt]: -0 }],
    ['a time that is no number', { [issuedAt]: Number.NaN }],
    ['a time before 1970', { [issuedAt]: -1 }],
    ['a time without end', { [issuedAt]: 2n ** 63n }],
    ['a short card id', { [cardId]: fromHex('00112233445566') }],
    ['a long card id', { [cardId]: fromHex('001122334455667788') }],
    ['a card id as text', { [cardId]: '0011223344556677' }],
    ['no place', { [status]: null }],
    ['a face of one', { [face]: ['王*英'] }],
    ['a face of three', { [face]: ['王*英', '1', '2'] }],
    ['an empty name', { [face]: ['', '1'] }],
    ['a name too long', { [face]: ['王'.repeat(22), '1'] }],
    ['a number too long', { [face]: ['王*英', '1'.repeat(33)] }],
    ['a number that is one', { [face]: ['王*英', 1] }],
    ['a face that is a map', { [face]: new Map([['name', '1']]) }],
    ['something more', { 3: 'audience' }],
    ['the claims of a certificate', { [claimKeys.limits]: [1, 1] }],
  ] as readonly (readonly [string, Readonly<Record<number, unknown>>])[])('are none with %s', (_, values) => {
    expect(decodeClaims(changed(values))).toBeUndefined();
  });

  test.each([issuer, subject, expires, issuedAt, cardId, status, face])('are none without %i', (key) => {
    const map = decodeCbor(encodeClaims(claims)) as Map<number, unknown>;
    map.delete(key);
    expect(decodeClaims(encodeCbor(map))).toBeUndefined();
    map.set(3, 'another in its stead');
    expect(decodeClaims(encodeCbor(map))).toBeUndefined();
  });

  test('of no map, or of other bytes, are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeClaims(bytes)).toBeUndefined();
      }),
    );
  });
});

describe('a name shortened for a code', () => {
  test.each([
    ['王*英', '王*英'],
    [`${'王'.repeat(13)}*`, `${'王'.repeat(13)}*`],
    ['王'.repeat(14), `${'王'.repeat(12)}…`],
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(41), `${'a'.repeat(37)}…`],
    ['𠮷'.repeat(10), '𠮷'.repeat(10)],
    ['𠮷'.repeat(11), `${'𠮷'.repeat(9)}…`],
  ])('%s becomes %s', (name, shortened) => {
    expect(shortenedFaceName(name)).toBe(shortened);
  });

  test('is at most 40 bytes, begins like the name, and no character of it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const shortened = shortenedFaceName(name);
        expect(Buffer.byteLength(shortened)).toBeLessThanOrEqual(40);
        if (shortened === name) return;
        expect(name.startsWith(shortened.slice(0, -1)) && shortened.endsWith('…')).toBe(true);
        expect(shortened.isWellFormed()).toBe(true);
      }),
    );
  });
});
