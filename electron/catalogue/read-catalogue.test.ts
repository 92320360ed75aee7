import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInDocument } from './built-in-catalogue.ts';
import { known, notFound } from './fact.ts';
import { readCatalogue, readGuides } from './read-catalogue.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON that a test spoils
type Json = any;

function spoiled(spoil: (document: Json) => void): ReturnType<typeof readCatalogue> {
  const document = structuredClone(builtInDocument);
  spoil(document);
  return readCatalogue(document);
}

function refusalOf(spoil: (document: Json) => void): string {
  const read = spoiled(spoil);
  return read.ok ? 'read' : `${read.error.code}: ${read.error.detail ?? ''}`;
}

function itemOf(document: Json, id: string): Json {
  return document.items.find((item: Json) => item.id === id);
}

describe('a catalogue', () => {
  test('says of what is there that it is known, and of what is absent or null that it is not', () => {
    const read = spoiled((document) => {
      itemOf(document, 'senior-card-application').fee = null;
      delete itemOf(document, 'senior-card-application').timeLimit;
    });
    const item = read.ok ? read.value.items.find(({ id }) => id === 'senior-card-application') : undefined;
    expect(item).toMatchObject({
      materials: known(['有效身份证原件']),
      fee: notFound,
      timeLimit: notFound,
      code: notFound,
    });
  });

  test('with more to search than a kiosk reads in seconds is refused as a whole', () => {
    const words = Array.from({ length: 40 }, (_, at) => `${at}${'行'.repeat(78)}`);
    const refusal = refusalOf((document) => {
      const [first] = document.items;
      document.items = Array.from({ length: 400 }, (_, at) => ({ ...first, id: `item-${at}`, code: null }));
      document.everydayWords = document.items.map(({ id }: Json) => ({ item: id, words }));
      Object.assign(document, { guides: [], lifeEvents: [] });
    });
    expect(refusal).toContain('1000000 characters');
  });

  test.each([
    'null',
    '未知',
    '暂无',
    '-',
    '',
    ' 免费',
    '费用：undefined元',
    '免\u200B费',
    '免\u202E费',
    '[object Object]',
  ])('shows no "%s" as a fact', (fee) => {
    expect(
      refusalOf((document) => {
        itemOf(document, 'senior-card-application').fee = fee;
      }),
    ).toMatch(/^not-a-catalogue: items\.\d+\.fee: /);
  });

  test('is refused with the place where a key is misspelt, so that no fact is lost in silence', () => {
    expect(
      refusalOf((document) => {
        document.items[0].material = ['身份证'];
      }),
    ).toContain('items.0: Unrecognized key: "material"');
  });

  test.each(['3120000880', '31200008800x', '312000088000312000088000312000088'.slice(0, 32)])(
    'knows no code of the length or letters of %s',
    (code) => {
      expect(
        refusalOf((document) => {
          document.items[0].code = code;
        }),
      ).toBe('not-a-catalogue: items.0.code: has neither 12 nor 33 characters');
    },
  );

  test('made for a newer kiosk is left alone', () => {
    expect(
      refusalOf((document) => {
        document.format = 2;
      }),
    ).toBe('unknown-format: ');
  });

  test.each<unknown>([undefined, null, 7, 'catalogue', [], {}, { format: '1' }, { format: 1 }])(
    'is not %j',
    (json) => {
      expect(readCatalogue(json)).toMatchObject({ ok: false, error: { code: 'not-a-catalogue' } });
    },
  );

  test.each<[string, (document: Json) => void]>([
    ['pets: there is no item no-such-thing', (document) => document.lifeEvents.push(event('no-such-thing'))],
    [
      'everyday words: there is no item no-such-thing',
      (document) => document.everydayWords.push({ item: 'no-such-thing', words: ['猫'] }),
    ],
    [
      'social-card-activation: there is no department sea',
      (document) => set(document, { department: 'sea' }),
    ],
    ['social-card-activation: there is no topic sea', (document) => set(document, { topic: 'sea' })],
    ['social-card-activation: there is no source sea', (document) => set(document, { sources: ['sea'] })],
    ['social-card-activation: there is no item sea', (document) => set(document, { related: ['sea'] })],
    [
      'social-card-activation names itself',
      (document) => set(document, { parts: ['social-card-activation'] }),
    ],
    [
      'social-card-activation: its channels and what a terminal can do disagree',
      (document) => set(document, { channels: ['counter'] }),
    ],
    [
      'social-card-activation: none of its sources is one for "program"',
      (document) => set(document, { sources: ['the-paper-2022'] }),
    ],
    ['item social-card-activation is there twice', (document) => document.items.push(document.items[0])],
    [
      'guide offline-code-application by project is there twice',
      (document) => document.guides.push(document.guides.at(-1)),
    ],
  ])('is inconsistent when "%s"', (sentence, spoil) => {
    const refusal = refusalOf(spoil);
    expect(refusal).toContain('inconsistent-catalogue: ');
    expect(refusal).toContain(sentence);
  });

  test('is read or refused, never a crash, whatever stands in place of any part of it', () => {
    const parts = Object.keys(builtInDocument as object);
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        fc.nat(300),
        fc.string(),
        fc.jsonValue(),
        (part, place, key, value) => {
          const document = structuredClone(builtInDocument) as Json;
          const list = document[part];
          if (!Array.isArray(list)) document[part] = value;
          else if (place < list.length) list[place] = { ...list[place], [key]: value };
          else list.push(value);
          expect(readCatalogue(document)).toHaveProperty('ok');
          expect(readGuides(value)).toHaveProperty('ok');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('gives an address for no page that retells', () => {
    expect(
      refusalOf((document) => {
        document.sources.find(({ kind }: Json) => kind === 'secondary').url = 'https://example.org/blog';
      }),
    ).toContain('a source of this kind has no address');
  });

  function event(item: string) {
    return { id: 'pets', name: '养猫', english: 'A cat', items: [item] };
  }

  function set(document: Json, values: object): void {
    Object.assign(itemOf(document, 'social-card-activation'), values);
  }
});

describe('guides that come by themselves', () => {
  const good = {
    ...{ item: 'residence-permit-loss', name: '居住证挂失', department: 'police', version: 1 },
    ...{
      updated: '2027-01-08',
      by: { kind: 'centre', centre: 'example', name: '示例中心' },
      who: '居住证丢了的人',
    },
  };

  test('are read one by one, so that a bad one does not take the others with it', () => {
    const read = readGuides({ format: 1, guides: [{ ...good, fee: '未知' }, good] });
    expect(read).toMatchObject({
      ok: true,
      value: { guides: [{ who: known('居住证丢了的人'), fee: notFound }] },
    });
    expect(read.ok && read.value.refused).toEqual([expect.stringMatching(/^guide 0: fee: /)]);
  });

  test.each<[unknown, string]>([
    [{ format: 2, guides: [] }, 'unknown-format'],
    [{ format: 1 }, 'not-guides'],
    [[good], 'not-guides'],
    [null, 'not-guides'],
  ])('are not %j', (json, code) => {
    expect(readGuides(json)).toMatchObject({ ok: false, error: { code } });
  });
});
