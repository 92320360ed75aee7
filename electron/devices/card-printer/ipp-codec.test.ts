import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeIpp } from './decode-ipp.ts';
import { encodeIpp } from './encode-ipp.ts';
import { type IppMessage, type IppValue, name as nameValue } from './ipp-message.ts';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const attributeName = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/);
const textTypes = [
  'text',
  'name',
  'keyword',
  'uri',
  'uriScheme',
  'charset',
  'language',
  'mimeMediaType',
] as const;

const { value } = fc.letrec<{ value: IppValue; attribute: { name: string; values: IppValue[] } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'collection' },
    fc.record({ type: fc.constantFrom('integer', 'enum'), value: int32 }),
    fc.record({ type: fc.constant('boolean'), value: fc.boolean() }),
    fc.record({ type: fc.constantFrom(...textTypes), value: words }),
    fc.record({ type: fc.constant('range'), lower: int32, upper: int32 }),
    fc.record({ type: fc.constantFrom('unsupported', 'unknown', 'no-value') }),
    fc.record({
      type: fc.constant('other'),
      tag: fc.constantFrom(0x30, 0x31, 0x32, 0x7f),
      octets: fc.uint8Array({ maxLength: 20 }),
    }),
    fc.record({
      type: fc.constant('collection'),
      members: fc.array(tie('attribute'), { maxLength: 3, depthIdentifier: 'collection' }),
    }),
  ) as fc.Arbitrary<IppValue>,
  attribute: fc.record({
    name: attributeName,
    values: fc.array(tie('value'), { minLength: 1, maxLength: 3, depthIdentifier: 'collection' }),
  }),
}));
const message: fc.Arbitrary<IppMessage> = fc.record({
  version: fc.constantFrom(0x0101, 0x0200, 0x0202),
  code: fc.nat(0xffff),
  requestId: int32,
  groups: fc.array(
    fc.record({
      tag: fc.constantFrom(1, 2, 4, 5),
      attributes: fc.array(
        fc.record({ name: attributeName, values: fc.array(value, { minLength: 1, maxLength: 3 }) }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  ),
  document: fc.uint8Array({ maxLength: 60 }),
});

describe('the IPP codec', () => {
  test('reads back every message it writes', () => {
    fc.assert(
      fc.property(message, (written) => {
        const octets = encodeIpp(written);
        expect(octets.ok && decodeIpp(octets.value)).toEqual({ ok: true, value: written });
      }),
    );
  });

  test('answers any octets with a message or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
        const decoded = decodeIpp(octets);
        expect(decoded.ok || decoded.error.code).toSatisfy(
          (each) => each === true || each === 'ipp-malformed',
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('answers a message with some octets spoilt or cut off with a message or a refusal', () => {
    fc.assert(
      fc.property(message, fc.nat(), fc.nat(255), fc.nat(), (written, at, octet, length) => {
        const encoded = encodeIpp(written);
        if (!encoded.ok) throw new Error('every arbitrary message can be written');
        const spoilt = Uint8Array.from(encoded.value);
        spoilt[at % spoilt.length] = octet;
        const decoded = decodeIpp(spoilt.subarray(0, length % (spoilt.length + 1)));
        expect(decoded.ok || decoded.error.code).toSatisfy(
          (each) => each === true || each === 'ipp-malformed',
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('writes the request of RFC 8010 A.1 octet by octet', () => {
    const octets = encodeIpp({
      version: 0x0101,
      code: 0x0002,
      requestId: 1,
      groups: [
        {
          tag: 1,
          attributes: [
            { name: 'attributes-charset', values: [{ type: 'charset', value: 'utf-8' }] },
            { name: 'job-name', values: [{ type: 'name', value: 'foobar' }] },
          ],
        },
        { tag: 2, attributes: [{ name: 'copies', values: [{ type: 'integer', value: 20 }] }] },
      ],
      document: Uint8Array.of(0x25),
    });
    const expected =
      '0101' +
      '0002' +
      '00000001' +
      '01' +
      `47${'0012'}${hex('attributes-charset')}0005${hex('utf-8')}` +
      `42${'0008'}${hex('job-name')}0006${hex('foobar')}` +
      '02' +
      `21${'0006'}${hex('copies')}000400000014` +
      '03' +
      '25';
    expect(octets.ok && Buffer.from(octets.value).toString('hex')).toBe(expected);
  });

  test('reads a name with a language as the name', () => {
    const octets = `02000000000000010136${'0001'}${hex('n')}000b0002${hex('en')}0005${hex('cards')}03`;
    const decoded = decodeIpp(Buffer.from(octets, 'hex'));
    expect(decoded.ok && decoded.value.groups[0]?.attributes[0]?.values).toEqual([nameValue('cards')]);
  });

  test.each([
    ['nothing', ''],
    ['a web page', hex('<html>printer busy</html>')],
    ['no end of attributes', '020000000000000101'],
    ['a value before any group', '0200000000000001' + '2100016100040000000103'],
    ['a value that adds to no attribute', '0200000000000001' + '01' + '2100000004000000' + '0103'],
    ['a length beyond the end', '0200000000000001' + '01' + '440001617fff6103'],
    ['an integer of three octets', '0200000000000001' + '01' + '210001610003000001' + '03'],
    ['a collection without end', '0200000000000001' + '01' + '3400016100004a0000000162' + '03'],
    ['a member without value', '0200000000000001' + '01' + '3400016100004a00000001623700000000' + '03'],
  ])('refuses %s', (_, octets) => {
    expect(decodeIpp(Buffer.from(octets, 'hex'))).toMatchObject({
      ok: false,
      error: { code: 'ipp-malformed' },
    });
  });

  test('reads collections in collections, but not without end', () => {
    const nested = (depth: number): IppValue =>
      depth === 0
        ? { type: 'integer', value: 1 }
        : { type: 'collection', members: [{ name: 'm', values: [nested(depth - 1)] }] };
    const decodedAt = (depth: number) => {
      const groups = [{ tag: 4, attributes: [{ name: 'a', values: [nested(depth)] }] }];
      const encoded = encodeIpp({
        version: 0x0200,
        code: 0,
        requestId: 1,
        groups,
        document: new Uint8Array(),
      });
      return encoded.ok && decodeIpp(encoded.value).ok;
    };
    expect(decodedAt(8)).toBe(true);
    expect(decodedAt(9)).toBe(false);
  });

  test.each<[string, IppValue]>([
    ['a number beyond 32 bits', { type: 'integer', value: 2 ** 31 }],
    ['half a number', { type: 'enum', value: 0.5 }],
    ['words longer than a length field can say', { type: 'text', value: 'a'.repeat(0x8000) }],
    ['a known syntax as an unknown one', { type: 'other', tag: 0x21, octets: new Uint8Array() }],
    ['a member without values', { type: 'collection', members: [{ name: 'a', values: [] }] }],
  ])('does not write %s', (_, spoilt) => {
    const groups = [{ tag: 1, attributes: [{ name: 'a', values: [spoilt] }] }];
    const octets = encodeIpp({ version: 0x0200, code: 2, requestId: 1, groups, document: new Uint8Array() });
    expect(octets).toMatchObject({ ok: false, error: { code: 'ipp-not-encodable' } });
  });
});

function hex(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex');
}
