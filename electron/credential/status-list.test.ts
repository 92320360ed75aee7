import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  authority,
  bitsOf,
  bytesIn,
  certificate,
  codeOf,
  fromHex,
  listBytes,
  listIn,
  now,
  otherAuthority,
  partsOf,
  rebuilt,
  seconds,
  stranger,
  trust,
  uri,
  withBitFlipped,
} from '../../tests/support/credential-cast.ts';
import { headerOf } from './authority-signature.ts';
import { encodeCbor } from './deterministic-cbor.ts';
import { encodeCertificate } from './kiosk-certificate.ts';
import { signEnvelope } from './signed-envelope.ts';
import {
  cardStatuses,
  encodeStatusList,
  largestList,
  listOf,
  newestOfEach,
  readStatusList,
} from './status-list.ts';

const refusalOf = (bytes: Uint8Array) => {
  const read = readStatusList(bytes, trust);
  return read.ok ? 'proven' : read.error.code;
};
const typed = headerOf(authority.keyId, [[16, 'application/statuslist+cwt']]);
const from = now / 1000;

/** A list as an authority signs it, of these claims. */
function signed(claims: Readonly<Record<number, unknown>>, header = typed): Uint8Array {
  const all = { 2: uri, 4: from + 60, 6: from, 65534: 60, 65533: packed(fromHex('00')), ...claims };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return signEnvelope(
    encodeCbor(new Map(known.map(([key, value]) => [Number(key), value]))),
    header,
    authority,
  );
}

function packed(bytes: Uint8Array, bits: unknown = 4): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['bits', bits],
    ['lst', zlibSync(bytes)],
  ]);
}

const listed = (lst: unknown) => new Map<string, unknown>([...packed(fromHex('00')), ['lst', lst]]);

describe('a status list', () => {
  test('says of each place what was signed, and nothing of places that it does not have', () => {
    const statuses = fc.array(fc.constantFrom(...cardStatuses), { maxLength: 200 });
    fc.assert(
      fc.property(statuses, (all) => {
        const list = listIn({}, { statuses: all });
        expect(all.map((_, index) => list.statusAt(index))).toEqual(all);
        // Two places are a byte: the one that fills the last byte is valid.
        for (const index of [-1, all.length + 1, 2 ** 32 - 1, Number.NaN, Number.POSITIVE_INFINITY])
          expect(list.statusAt(index)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test('says who gave it, which it is and how long it counts', () => {
    expect(listIn()).toMatchObject({
      ...{ issuer: 'a.example', uri, issuedAt: now, expiresAt: now + 86_400_000, timeToLive: 3_600_000 },
    });
  });

  test('holds its places as the Token Status List does, the first in the low half of a byte', () => {
    const values = [3, 0, 12, 2, 1];
    const read = readStatusList(signed({ 65533: packed(fromHex('03 2c 01')) }), trust);
    const list = read.ok ? read.value : undefined;
    const words = { 0: 'valid', 1: 'ended', 2: 'suspended', 3: 'lost', 12: 'replaced' };
    expect(values.map((_, index) => list?.statusAt(index))).toEqual(
      values.map((value) => words[value as keyof typeof words]),
    );
  });

  test('ends whatever has a value that nobody knows', () => {
    const bytes = Uint8Array.from({ length: 8 }, (_, at) => at * 2 + (at * 2 + 1) * 16);
    const read = readStatusList(signed({ 65533: packed(bytes) }), trust);
    const said = Array.from({ length: 16 }, (_, index) => (read.ok ? read.value.statusAt(index) : 'refused'));
    expect(said.filter((status) => status === 'valid')).toHaveLength(1);
    for (const value of [4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]) expect(said[value], `${value}`).toBe('ended');
  });

  test('of ten thousand cards is small', () => {
    expect(listBytes({ 4711: 'lost', 4712: 'replaced' }).length).toBeLessThan(300);
  });

  test('changed in any one bit is refused, and for its signature wherever the rest still reads', () => {
    const bytes = listBytes({ 4711: 'lost' });
    const [, , payload, signature] = partsOf(bytes);
    const within = [
      { range: bitsOf(payload, bytes), reason: 'bad-signature' },
      { range: bitsOf(signature, bytes), reason: 'bad-signature' },
      { range: bitsOf(fromHex(authority.keyId), bytes), reason: 'unknown-issuer' },
    ];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const part = within.find(({ range: [first, end] }) => bit >= first && bit < end);
      const reason = part?.reason ?? 'not-a-status-list';
      expect(refusalOf(withBitFlipped(bytes, bit)), `bit ${bit}`).toBe(reason);
    }
  });

  test('cut, extended or never one is refused', () => {
    const bytes = listBytes();
    for (let length = 0; length < bytes.length; length += 1)
      expect(refusalOf(bytes.subarray(0, length))).toBe('not-a-status-list');
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 90 }), (more) => {
        expect(refusalOf(Uint8Array.of(...bytes, ...more))).toBe('not-a-status-list');
        expect(refusalOf(more)).toBe('not-a-status-list');
      }),
    );
  });

  const parts = partsOf(signed({}));
  test.each([
    ['as it should be', signed({}), 'proven'],
    ['of a stranger', listBytes({}, {}, stranger), 'unknown-issuer'],
    [
      'of a stranger in the name of an authority',
      listBytes({}, {}, { ...stranger, keyId: authority.keyId }),
      'bad-signature',
    ],
    [
      'from before the time of its key',
      signed({ 6: seconds('2025-12-31T23:59:59+08:00') }),
      'unknown-issuer',
    ],
    ['from after the time of its key', signed({ 6: from + 1 }), 'unknown-issuer'],
    [
      'from many years ahead',
      signed({ 6: seconds('2090-01-01T00:00:00Z'), 4: seconds('2090-02-01T00:00:00Z') }),
      'unknown-issuer',
    ],
    ['that is the code of a card', bytesIn(codeOf()), 'not-a-status-list'],
    ['that is a certificate', encodeCertificate(certificate, authority), 'not-a-status-list'],
    ['without a type', signed({}, headerOf(authority.keyId)), 'not-a-status-list'],
    [
      'of the type in JSON',
      signed({}, headerOf(authority.keyId, [[16, 'statuslist+jwt']])),
      'not-a-status-list',
    ],
    ['of a type by its number', signed({}, headerOf(authority.keyId, [[16, 1]])), 'not-a-status-list'],
    [
      'with one header more',
      signed(
        {},
        headerOf(authority.keyId, [
          [16, 'application/statuslist+cwt'],
          [3, 1],
        ]),
      ),
      'not-a-status-list',
    ],
    [
      'with something unprotected',
      rebuilt([parts[0], new Map([[1, 1]]), parts[2], parts[3]]),
      'not-a-status-list',
    ],
    ['without a tag', encodeCbor(parts), 'not-a-status-list'],
    ['without a name', signed({ 2: '' }), 'not-a-status-list'],
    ['with a space in its name', signed({ 2: 'a.example https://b.example' }), 'not-a-status-list'],
    ['with a long name', signed({ 2: 'u'.repeat(129) }), 'not-a-status-list'],
    ['without an end', signed({ 4: undefined }), 'not-a-status-list'],
    ['that ends with its beginning', signed({ 4: from }), 'not-a-status-list'],
    ['that ends past the year 9999', signed({ 4: 253_402_214_400 }), 'not-a-status-list'],
    ['with a time in fractions', signed({ 6: from - 0.5 }), 'not-a-status-list'],
    ['with a time before 1970', signed({ 6: -1 }), 'not-a-status-list'],
    ['to be kept for a year', signed({ 65534: 31_536_000 }), 'proven'],
    ['to be kept for longer', signed({ 65534: 31_536_001 }), 'not-a-status-list'],
    ['with one claim more', signed({ 1: 'a.example' }), 'not-a-status-list'],
    ['of one bit a card', signed({ 65533: packed(fromHex('00'), 1) }), 'not-a-status-list'],
    ['of eight bits a card', signed({ 65533: packed(fromHex('00'), 8) }), 'not-a-status-list'],
    [
      'with an address to aggregate',
      signed({ 65533: new Map<string, unknown>([...packed(fromHex('00')), ['aggregation_uri', 'x']]) }),
      'not-a-status-list',
    ],
    ['without its list', signed({ 65533: new Map([['bits', 4]]) }), 'not-a-status-list'],
    ['with its list as text', signed({ 65533: listed('eNpjAAAAAQAB') }), 'not-a-status-list'],
    ['with an empty list', signed({ 65533: listed(new Uint8Array()) }), 'not-a-status-list'],
    [
      'with a list that is not compressed',
      signed({ 65533: listed(new Uint8Array(100)) }),
      'not-a-status-list',
    ],
    [
      'with a list that is cut',
      signed({ 65533: listed(zlibSync(new Uint8Array(5000)).subarray(0, 9)) }),
      'not-a-status-list',
    ],
    [
      'with a wrong checksum',
      signed({ 65533: listed(zlibSync(new Uint8Array(1)).with(-1, 9)) }),
      'not-a-status-list',
    ],
    ['as large as a list may be', signed({ 65533: packed(new Uint8Array(largestList / 2)) }), 'proven'],
    ['of one byte more', signed({ 65533: packed(new Uint8Array(largestList / 2 + 1)) }), 'not-a-status-list'],
    [
      'that would fill the memory',
      signed({ 65533: packed(new Uint8Array(largestList * 8)) }),
      'not-a-status-list',
    ],
  ] as readonly (readonly [string, Uint8Array, string])[])('%s is read or refused', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toBe(reason);
  });

  test('of any bytes in the place of its list is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (rest) => {
        const list = signed({ 65533: listed(Uint8Array.of(0x78, 0x9c, ...rest)) });
        expect(['proven', 'not-a-status-list']).toContain(refusalOf(list));
      }),
      { numRuns: 300 },
    );
  });
});

describe('of several lists', () => {
  const earlier = listIn({}, { issuedAt: from - 60 });
  const later = listIn({ 1: 'lost' });
  const elsewhere = listIn({}, { uri: `${uri}2`, issuedAt: from - 120 });
  const ofAnother = listIn({}, { issuedAt: from - 1 }, otherAuthority);

  test('the newest of each URI counts, in whichever order they came', () => {
    for (const given of [
      [earlier, later, elsewhere],
      [later, elsewhere, earlier],
    ])
      expect(newestOfEach(given)).toEqual([later, elsewhere]);
  });

  test('that of another issuer takes nobody’s place', () => {
    const all = [earlier, later, ofAnother];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (given) => {
        const lists = newestOfEach(given);
        expect(listOf(lists, 'a.example', uri)).toBe(later);
        expect(listOf(lists, 'b.example', uri)).toBe(ofAnother);
        expect(listOf(lists, 'c.example', uri)).toBeUndefined();
      }),
    );
  });

  test('none is found of a URI or an issuer that gave none', () => {
    expect(listOf(newestOfEach([later]), 'a.example', `${uri}2`)).toBeUndefined();
    expect(listOf(newestOfEach([later]), 'b.example', uri)).toBeUndefined();
    expect(listOf(newestOfEach([]), 'a.example', uri)).toBeUndefined();
  });
});

test('a list may be signed for no cards at all', () => {
  const list = { uri, issuedAt: from, expiresAt: from + 1, timeToLive: 0, statuses: [] };
  expect(refusalOf(encodeStatusList(list, authority))).toBe('proven');
});
