import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import type { SearchDocument } from './document.ts';
import { phraseReadings } from './readings.ts';
import { search } from './search.ts';
import { buildSearchIndex } from './search-index.ts';

const words = [
  '社保卡',
  '养老金',
  '重名',
  '医保',
  '居住证',
  '申领',
  '查询',
  '银行',
  '长三角',
  '西安',
  '恩恩',
  '3岁',
  '女儿',
  'A4',
];
const names = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const anyString = fc.string({ unit: 'binary', maxLength: 40 });
const typed = fc.oneof(
  anyString,
  fc.stringMatching(/^[a-z ']{1,20}$/),
  fc.constantFrom('.*', '[', '\\', '(?:', '$^', '\0', '😀', '\ud800', 'constructor', '__proto__'),
  names,
  names.map((name) => readingsOf(name).join('')),
  names.map((name) =>
    readingsOf(name)
      .map((reading) => reading.charAt(0))
      .join(''),
  ),
);
const documents = fc.array(
  fc.record({
    id: fc.uuid(),
    texts: fc.array(fc.record({ text: fc.oneof(names, anyString), weight: fc.constantFrom(1, 0.9, 0.4) }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 12 },
);

function readingsOf(name: string): readonly string[] {
  const characters = cellsOf(name).map(({ character }) => character);
  return phraseReadings(characters).map((reading, at) => reading || (characters[at] ?? ''));
}

function matched(document: SearchDocument | undefined, text: number, start: number, end: number): string {
  return document?.texts[text]?.text.slice(start, end) ?? '';
}

describe('for any documents and anything typed', () => {
  test('what is found are documents, each once, with what matched in order inside its text', () => {
    fc.assert(
      fc.property(documents, typed, (all, query) => {
        const found = search(buildSearchIndex(all), query, { limit: 100 });
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { id, text, ranges } of found) {
          const document = all.find((each) => each.id === id);
          expect(ranges.length).toBeGreaterThan(0);
          let before = 0;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(matched(document, text, start, end)).not.toBe('');
            expect(matched(document, text, start, end)).toHaveLength(end - start);
            before = end;
          }
        }
      }),
    );
  });

  test('the index finds what a scan of every cell finds, in the same order', () => {
    fc.assert(
      fc.property(documents, typed, (all, query) => {
        const index = buildSearchIndex(all);
        expect(search(index, query)).toEqual(search(index, query, { everyCell: true }));
      }),
      { numRuns: 300 },
    );
  });

  test('a very long query is a query', () => {
    const index = buildSearchIndex([{ id: 'one', texts: [{ text: '恩'.repeat(2000), weight: 1 }] }]);
    for (const query of [
      'a'.repeat(10_000),
      'en'.repeat(5000),
      '恩'.repeat(10_000),
      ' '.repeat(10_000),
      '😀'.repeat(5000),
    ])
      expect(search(index, query).length).toBeLessThanOrEqual(1);
  });
});

describe('while a name is typed', () => {
  const all = fc.uniqueArray(names, { minLength: 1, maxLength: 8 });
  const waysToType: readonly (readonly [string, (name: string) => string])[] = [
    ['in characters', (name) => name],
    ['in pinyin', (name) => readingsOf(name).join('')],
    ['in pinyin with spaces', (name) => readingsOf(name).join(' ')],
  ];

  test.each(waysToType)('%s, every key keeps it, and the last one brings it to the front', (_, type) => {
    fc.assert(
      fc.property(all, fc.nat(), (allNames, pick) => {
        const name = allNames[pick % allNames.length] ?? '';
        const index = buildSearchIndex(
          allNames.map((each) => ({ id: each, texts: [{ text: each, weight: 1 }] })),
        );
        const query = type(name);
        for (let length = 1; length <= query.length; length += 1) {
          const found = search(index, query.slice(0, length), { limit: 100 });
          const own = found.find(({ id }) => id === name);
          expect(own?.manner, query.slice(0, length)).toBe('direct');
        }
        const [first] = search(index, query);
        const same = allNames.filter((each) => readingsOf(each).join('') === readingsOf(name).join(''));
        expect(same).toContain(first?.id);
      }),
    );
  });
});
