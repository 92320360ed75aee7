import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certificate,
  claims,
  codeOf,
  kioskClaims,
  kioskCodeOf,
  listIn,
  now,
  otherAuthority,
  trust,
  uri,
} from '../../tests/support/credential-cast.ts';
import type { CalendarDate } from '../foundation/calendar-date.ts';
import { isFresh, type JudgeBy, judgeCode } from './judge-code.ts';
import { type CardStatus, newestOfEach, type StatusList } from './status-list.ts';

const code = codeOf();
const kioskCode = kioskCodeOf();
const judged = (given: string, lists: readonly StatusList[] = [], by: Partial<JudgeBy> = {}) =>
  judgeCode(given, { trust, statusLists: newestOfEach(lists), requireStatus: false, now, ...by });
/** The verdict, and what the list says. */
const answer = (...given: Parameters<typeof judged>) => {
  const { verdict, ...more } = judged(...given);
  return 'revocation' in more ? `${verdict}, ${more.revocation}` : verdict;
};
const required = { requireStatus: true };
const at = (time: string): Partial<JudgeBy> => ({ now: Date.parse(time) });

describe('a code', () => {
  test('is judged with all that was proven and the time of its list', () => {
    expect(judged(code, [listIn()])).toEqual({
      ...{ verdict: 'genuine', revocation: 'good', statusIssuedAt: now },
      ...{ claims, certificate: undefined },
    });
    expect(judged(kioskCode)).toEqual({
      ...{ verdict: 'genuine', revocation: 'unchecked', statusIssuedAt: undefined },
      ...{ claims: kioskClaims, certificate },
    });
  });

  test('that is not believed is judged with the reason', () => {
    expect(judged('hello')).toEqual({ verdict: 'not-a-code', detail: undefined });
    expect(judged(code, [], { trust: new Map() })).toMatchObject({ verdict: 'unknown-issuer' });
    expect(judged(codeOf({ issuer: 'c.example' }), [listIn()], required)).toEqual({
      ...{ verdict: 'unknown-issuer', detail: 'the key belongs to another issuer' },
    });
  });
});

describe('the time', () => {
  test('of a code ends with its last day in Shanghai', () => {
    expect(answer(code, [], at('2026-09-09T23:59:59.999+08:00'))).toBe('genuine, unchecked');
    expect(answer(code, [], at('2026-09-10T00:00:00+08:00'))).toBe('expired, unchecked');
    expect(answer(kioskCode, [], at('2026-04-12T23:59:59.999+08:00'))).toBe('genuine, unchecked');
    expect(answer(kioskCode, [], at('2026-04-13T00:00:00+08:00'))).toBe('expired, unchecked');
  });

  test('of a code begins with its issue, and five minutes are forgiven', () => {
    expect(answer(code, [], { now: now - 300_000 })).toBe('genuine, unchecked');
    expect(answer(code, [], { now: now - 300_001 })).toBe('not-yet-valid, unchecked');
  });

  test('of a certificate ends long before that of the codes signed under it', () => {
    expect(answer(kioskCode, [], at('2026-04-10T12:00:00+08:00'))).toBe('genuine, unchecked');
  });

  test.each([
    [1970, 'not-yet-valid'],
    [2016, 'not-yet-valid'],
    [2025, 'not-yet-valid'],
    [2027, 'expired'],
    [2036, 'expired'],
    [9999, 'expired'],
  ])('of a verifier whose clock says %i refuses, list or none: %s', (year, verdict) => {
    for (const given of [code, kioskCode])
      for (const lists of [[], [listIn()], [listIn({ 4711: 'lost', 9001: 'lost' })]])
        for (const by of [{}, required])
          expect(judged(given, lists, { ...at(`${year}-06-01T00:00:00+08:00`), ...by }).verdict).toBe(
            verdict,
          );
  });

  test('of a verifier may be anything, and acquits only within that of the code and its list', () => {
    const list = listIn();
    const end = Date.parse('2026-09-10T00:00:00+08:00');
    const times = fc.oneof(fc.double(), fc.integer({ min: now - 1_000_000, max: end + 1_000_000 }));
    fc.assert(
      fc.property(times, (time) => {
        const isGood = time >= now - 300_000 && time < end;
        expect(judged(code, [], { now: time }).verdict === 'genuine').toBe(isGood);
        const isListed = isGood && time < list.expiresAt;
        expect(judged(code, [list], { now: time }).verdict === 'genuine').toBe(isListed);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a status list', () => {
  test.each(['lost', 'replaced', 'suspended', 'ended'] as const)('revokes what it says is %s', (status) => {
    expect(answer(code, [listIn({ 4711: status })])).toBe(`revoked, ${status}`);
    expect(answer(kioskCode, [listIn({ 9001: status })])).toBe(`revoked, ${status}`);
    expect(answer(code, [listIn({ 4710: status, 4712: status })])).toBe('genuine, good');
  });

  test.each(['lost', 'replaced', 'suspended', 'ended'] as const)(
    'revokes all codes of a kiosk whose certificate it says is %s, and no others',
    (status) => {
      const list = listIn({ 9000: status });
      expect(answer(kioskCode, [list])).toBe('revoked, kiosk-revoked');
      expect(answer(kioskCodeOf({ status: { index: 9050, uri } }), [list])).toBe('revoked, kiosk-revoked');
      expect(answer(kioskCode, [listIn({ 9000: status, 9001: 'lost' })])).toBe('revoked, kiosk-revoked');
      expect(answer(codeOf({ status: { index: 9001, uri } }), [list])).toBe('genuine, good');
    },
  );

  test('revokes a stolen kiosk also where it does not reach the places of its codes', () => {
    const statuses: CardStatus[] = Array.from({ length: 9002 }, (_, index) =>
      index === 9000 ? 'ended' : 'valid',
    );
    const last = kioskCodeOf({ status: { index: 9050, uri } });
    expect(answer(last, [listIn({}, { statuses })])).toBe('revoked, kiosk-revoked');
    expect(answer(last, [listIn({}, { statuses: statuses.map(() => 'valid' as const) })])).toBe(
      'genuine, unchecked',
    );
  });

  test('that does not reach the place of a code is as none', () => {
    const short = listIn({}, { statuses: Array.from({ length: 4710 }, () => 'lost' as const) });
    expect(answer(code, [short])).toBe('genuine, unchecked');
    expect(answer(code, [short], required)).toBe('status-missing, unchecked');
  });

  test('is missing where it is required and none is there', () => {
    for (const given of [code, kioskCode]) {
      expect(answer(given, [])).toBe('genuine, unchecked');
      expect(answer(given, [], required)).toBe('status-missing, unchecked');
      expect(answer(given, [listIn()], required)).toBe('genuine, good');
    }
  });

  test('of another URI or of another issuer says nothing', () => {
    const lost = { 4711: 'lost', 9001: 'lost' } as const;
    const swapped = listIn(lost, { uri: `${uri}2` });
    const others = listIn(lost, {}, otherAuthority);
    for (const given of [code, kioskCode])
      for (const list of [swapped, others]) {
        expect(answer(given, [list])).toBe('genuine, unchecked');
        expect(answer(given, [list], required)).toBe('status-missing, unchecked');
      }
  });

  test('of another issuer does not hide that of the code’s own', () => {
    const own = listIn({ 4711: 'lost' }, { issuedAt: now / 1000 - 60 });
    const others = listIn({}, {}, otherAuthority);
    expect(answer(code, [own, others])).toBe('revoked, lost');
    expect(answer(code, [others, own])).toBe('revoked, lost');
  });

  test('that is older does not bring back what a newer one ended', () => {
    const earlier = listIn({}, { issuedAt: now / 1000 - 60 });
    expect(answer(code, [listIn({ 4711: 'lost' }), earlier])).toBe('revoked, lost');
    expect(answer(code, [earlier, listIn({ 4711: 'lost' })])).toBe('revoked, lost');
    expect(answer(code, [listIn({ 4711: 'suspended' }, { issuedAt: now / 1000 - 60 }), listIn()])).toBe(
      'genuine, good',
    );
  });

  test('that is too old acquits nobody, and still condemns', () => {
    const dayLater = at('2026-03-15T12:00:00+08:00');
    expect(answer(code, [listIn()], at('2026-03-15T11:59:59.999+08:00'))).toBe('genuine, good');
    expect(answer(code, [listIn()], dayLater)).toBe('status-stale, good');
    expect(answer(code, [listIn({ 4711: 'lost' })], dayLater)).toBe('revoked, lost');
    expect(answer(kioskCode, [listIn()], dayLater)).toBe('status-stale, good');
    expect(answer(kioskCode, [listIn({ 9000: 'ended' })], dayLater)).toBe('revoked, kiosk-revoked');
  });

  test('from the future acquits nobody, but for five minutes, and still condemns', () => {
    const early = codeOf({ issuedAt: now / 1000 - 86_400 });
    const ahead = (ms: number) => ({ now: now - ms });
    expect(answer(early, [listIn()], ahead(300_000))).toBe('genuine, good');
    expect(answer(early, [listIn()], ahead(300_001))).toBe('status-stale, good');
    expect(answer(early, [listIn({ 4711: 'lost' })], ahead(3_600_000))).toBe('revoked, lost');
  });

  test('is fresh from its issue, five minutes forgiven, to its end', () => {
    const list = listIn();
    for (const [time, fresh] of [
      [now - 300_001, false],
      [now - 300_000, true],
      [list.expiresAt - 1, true],
      [list.expiresAt, false],
      [Number.NaN, false],
    ] as const)
      expect(isFresh(list, time), `${time}`).toBe(fresh);
  });
});

describe('of several verdicts', () => {
  const lost = listIn({ 4711: 'lost', 9001: 'lost' });

  test.each([
    [
      'a forged code before all else',
      codeOf({}, { ...otherAuthority, keyId: [...trust.keys()][0] ?? '' }),
      {},
      'bad-signature',
    ],
    ['the time before what the list says', code, at('2030-01-01T00:00:00Z'), 'expired, lost'],
    ['the beginning before what the list says', code, at('2026-03-01T00:00:00Z'), 'not-yet-valid, lost'],
    ['what the list says before how old it is', code, at('2026-04-01T00:00:00Z'), 'revoked, lost'],
  ])('the first counts: %s', (_, given, by, verdict) => {
    expect(answer(given, [lost], { ...required, ...by })).toBe(verdict);
  });

  test('a code that ends too early to begin is not signed, so that it never has two', () => {
    expect(() => codeOf({ expiresOn: '2026-03-13' as CalendarDate })).toThrow('out of its bounds');
  });
});

test('judging never throws, whatever it is given', () => {
  const given = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 800 }),
    fc.uint8Array({ maxLength: 800 }),
    fc
      .tuple(fc.constantFrom(code, kioskCode), fc.nat(400), fc.string({ maxLength: 5 }))
      .map(([text, from, more]) => text.slice(0, from) + more + text.slice(from)),
    fc.constantFrom(code, kioskCode),
  );
  const lists = fc.subarray([
    listIn(),
    listIn({ 4711: 'lost' }, { issuedAt: 1e9 * 1.773 }),
    listIn({}, {}, otherAuthority),
  ]);
  fc.assert(
    fc.property(given, lists, fc.boolean(), fc.double(), (anything, known, requireStatus, time) => {
      const { verdict } = judgeCode(anything, {
        trust,
        statusLists: newestOfEach(known),
        requireStatus,
        now: time,
      });
      expect(verdict).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 500 },
  );
});
