import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCardText } from './card-text.ts';

// Offsets and texts are written out here once more, so that they are not only compared with themselves.
const residentText = text({
  0: '王䶮𠮷',
  30: '2',
  32: '01',
  36: '19520412',
  52: '上海市长宁区示例路1号101室',
  122: '310105195204129926',
  158: '上海市公安局长宁分局',
  188: '20140315',
  204: '长期',
});
const hongKongText = text({
  0: '黄家宝',
  30: '1',
  36: '19610701',
  52: '上海市静安区示例路10号101室',
  122: '810000196107019915',
  158: '上海市公安局',
  188: '20240315',
  204: '20290315',
  220: 'H00000000',
  238: '01',
  248: 'J',
});
const foreign2017Text = text({
  0: 'SPECIMEN, ANNA MARIA',
  120: '2',
  122: 'UTO310060012599',
  152: 'UTO',
  188: '20210315',
  204: '20310315',
  220: '19600125',
  236: '01',
  240: '1500',
  248: 'I',
});
const foreign2023Text = text({
  0: '马思明',
  30: '1',
  32: '00',
  36: '19551130',
  52: 'SPECIMEN, MAXIMILIAN ALEXANDER CHRI',
  122: '931999195511309919',
  188: '20250315',
  204: '20350315',
  220: 'STOPHER',
  242: 'UTO',
  248: 'Y',
});

describe('the text of', () => {
  test('a resident card is read, rare characters and 长期 included', () => {
    expect(decodeCardText(residentText)).toEqual({
      ok: true,
      value: {
        layout: 'resident',
        number: '310105195204129926',
        name: '王䶮𠮷',
        sex: 'female',
        birthDate: '1952-04-12',
        validFrom: '2014-03-15',
        validUntil: 'long-term',
      },
    });
  });

  test('a residence permit for Hong Kong, Macao and Taiwan is read', () => {
    expect(decodeCardText(hongKongText)).toEqual({
      ok: true,
      value: {
        layout: 'hk-macao-taiwan',
        number: '810000196107019915',
        name: '黄家宝',
        sex: 'male',
        birthDate: '1961-07-01',
        validFrom: '2024-03-15',
        validUntil: '2029-03-15',
      },
    });
  });

  test('a foreign card of 2017 without a Chinese name is read by its Latin one', () => {
    expect(decodeCardText(foreign2017Text)).toEqual({
      ok: true,
      value: {
        layout: 'foreign-2017',
        number: 'UTO310060012599',
        name: 'SPECIMEN, ANNA MARIA',
        latinName: 'SPECIMEN, ANNA MARIA',
        sex: 'female',
        birthDate: '1960-01-25',
        validFrom: '2021-03-15',
        validUntil: '2031-03-15',
      },
    });
  });

  test('a foreign card of 2023 is read, its long Latin name joined from both places', () => {
    expect(decodeCardText(foreign2023Text)).toEqual({
      ok: true,
      value: {
        layout: 'foreign-2023',
        number: '931999195511309919',
        name: '马思明',
        latinName: 'SPECIMEN, MAXIMILIAN ALEXANDER CHRISTOPHER',
        sex: 'male',
        birthDate: '1955-11-30',
        validFrom: '2025-03-15',
        validUntil: '2035-03-15',
      },
    });
  });
});

describe('a text is refused', () => {
  test.each([
    ['shorter than 256 bytes', residentText.subarray(1), { code: 'wrong-length', detail: '255 bytes' }],
    ['of an unknown layout', patch(residentText, { 248: 'Z' }), { code: 'unknown-layout' }],
    ['without a name', patch(residentText, { 0: ' '.repeat(15) }), malformed('name')],
    ['with a control character in the name', patch(residentText, { 0: '王\n' }), malformed('name')],
    ['with half a character in the name', patch(residentText, { 2: '\ud842王' }), malformed('name')],
    ['born on a day that never was', patch(residentText, { 36: '19530229' }), malformed('birth date')],
    [
      'whose dates are written with hyphens',
      patch(residentText, { 188: '2014-3-1' }),
      malformed('valid from'),
    ],
    ['valid from a thirteenth month', patch(residentText, { 188: '20141301' }), malformed('valid from')],
    ['valid until a word', patch(residentText, { 204: '永久' }), malformed('valid until')],
    ['with a number too short', patch(residentText, { 156: ' ' }), malformed('number')],
    ['with a wrong check digit', patch(residentText, { 156: '4' }), { code: 'wrong-check-digit' }],
    ['of J with a wrong check digit', patch(hongKongText, { 156: '8' }), { code: 'wrong-check-digit' }],
    ['of Y with a wrong check digit', patch(foreign2023Text, { 156: 'X' }), { code: 'wrong-check-digit' }],
    ['of I whose number has no letters', patch(foreign2017Text, { 122: '123' }), malformed('number')],
  ])('%s', (_why, bytes, error) => {
    expect(decodeCardText(bytes)).toEqual({ ok: false, error });
  });

  test('without saying what stood in it', () => {
    for (const bytes of [patch(residentText, { 36: '19530229' }), patch(residentText, { 156: '4' })])
      expect(JSON.stringify(decodeCardText(bytes))).not.toMatch(/\d{4}|王/);
  });
});

test('no 256 bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 256, maxLength: 256 }), (bytes) => {
      expect(decodeCardText(bytes)).toHaveProperty('ok');
    }),
  );
});

test('no change of one byte of a card makes it throw, or gives a number whose check digit is wrong', () => {
  fc.assert(
    fc.property(fc.nat({ max: 255 }), fc.nat({ max: 255 }), (at, byte) => {
      const read = decodeCardText(residentText.with(at, byte));
      if (read.ok) expect(read.value.number).toBe('310105195204129926');
    }),
  );
});

function malformed(field: string) {
  return { code: 'malformed-field', detail: field };
}

function text(fields: Readonly<Record<number, string>>): Uint8Array {
  return patch(Buffer.from(' '.repeat(128), 'utf16le'), fields);
}

function patch(block: Uint8Array, fields: Readonly<Record<number, string>>): Uint8Array {
  const patched = Uint8Array.from(block);
  for (const [offset, value] of Object.entries(fields))
    patched.set(Buffer.from(value, 'utf16le'), Number(offset));
  return patched;
}
