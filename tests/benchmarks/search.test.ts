import { describe, expect, test } from 'vitest';
import { benchSearch } from './search.ts';
import { others, own, plainScan } from './search-engines.ts';
import { syntheticDocuments } from './search-items.ts';
import { measureRecall, oracle, serviceDocuments } from './search-oracle.ts';

const engines = [own, plainScan, ...others];

describe('the oracle', () => {
  test('has at least 200 queries, none twice, and knows every service it names', () => {
    const ids = new Set(serviceDocuments().map(({ id }) => id));
    expect(oracle.length).toBeGreaterThanOrEqual(200);
    expect(new Set(oracle.map(({ query }) => query)).size).toBe(oracle.length);
    expect(oracle.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('gives nothing for answers that miss or come too late, and all for the right ones', () => {
    expect(measureRecall(() => []).all).toBe(0);
    expect(measureRecall((query) => oracle.find((each) => each.query === query)?.expected ?? []).all).toBe(1);
    const sixBefore = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(
      measureRecall((query) => [
        ...sixBefore,
        ...(oracle.find((each) => each.query === query)?.expected ?? []),
      ]).all,
    ).toBe(0);
  });
});

describe('what old people ask for is among the first six', () => {
  const withWords = measureRecall(own.open(serviceDocuments()));
  const namesAlone = measureRecall(own.open(serviceDocuments({ withEverydayWords: false })));

  test('in 95 of 100 with the everyday words, and in 9 of 10 for each kind of query', () => {
    expect(withWords.all, JSON.stringify(withWords.misses)).toBeGreaterThan(0.95);
    expect(Math.min(...Object.values(withWords.byKind))).toBeGreaterThan(0.9);
  });

  test('in two of three by the names alone', () => {
    expect(namesAlone.all).toBeGreaterThan(2 / 3);
  });

  test('more often than with any other engine', () => {
    for (const other of others)
      expect(measureRecall(other.open(serviceDocuments())).all, other.name).toBeLessThan(withWords.all);
  });
});

test('synthetic items are as many as asked for, the same each time, and of real words', () => {
  const items = syntheticDocuments(50);
  expect(items).toHaveLength(50);
  expect(items).toEqual(syntheticDocuments(50));
  expect(new Set(items.map(({ texts }) => texts[0]?.text)).size).toBeGreaterThan(40);
});

test('the bench has a row with finite figures for each engine, and the misses', () => {
  const lines = benchSearch(1, new AbortController().signal, 300).split('\n');
  for (const { name } of engines) {
    const [row] = lines.filter((line) => line.startsWith(`| ${name} `));
    const figures =
      row
        ?.split('|')
        .slice(2, -1)
        .map((cell) => Number.parseFloat(cell)) ?? [];
    expect(figures, name).toHaveLength(7);
    for (const figure of figures) expect(Number.isFinite(figure), `${row}`).toBe(true);
  }
  expect(lines.some((line) => line.startsWith('missed by this search'))).toBe(true);
});
