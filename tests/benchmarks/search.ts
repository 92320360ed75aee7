import type { SearchDocument } from '../../electron/search/document.ts';
import { memoryInUse } from './memory.ts';
import { others, own, plainScan, type SearchEngine } from './search-engines.ts';
import { syntheticDocuments } from './search-items.ts';
import { type AnswerQuery, measureRecall, oracle, type Recall, serviceDocuments } from './search-oracle.ts';
import { median, ninetiethPercentile } from './statistics.ts';
import { table } from './table.ts';

const keystrokesMeasured = 24;

interface Measured {
  readonly name: string;
  /** One for each keystroke and round, in milliseconds. */
  readonly times: readonly number[];
  readonly buildMilliseconds: number;
  readonly megabytes: number;
  readonly recall: Recall;
}

/**
 * What a key costs over so many items with each engine in turn, what its index takes, and how many of the services that
 * old people ask for come among the first six. Throws when the plain scan finds anything else than the index.
 */
export function benchSearch(samples: number, stop: AbortSignal, items = 20_000): string {
  const documents = syntheticDocuments(items);
  const queries = keystrokes();
  proveSameResults(documents, queries);
  const measured = [own, plainScan, ...others].map((engine) => {
    stop.throwIfAborted();
    return measure(engine, documents, queries, samples, stop);
  });
  return [
    ...describe(measured),
    '',
    ...notes(items, queries),
    '',
    ...describeMisses(measured[0]?.recall),
  ].join('\n');
}

/** What has been typed after some key, of queries of all kinds; the same in every run. */
function keystrokes(): readonly string[] {
  const all = oracle.flatMap(({ query }) => [...query].map((_, at) => [...query].slice(0, at + 1).join('')));
  return Array.from({ length: keystrokesMeasured }, (_, at) =>
    String(all[Math.floor(((at + 0.5) / keystrokesMeasured) * all.length)]),
  );
}

function proveSameResults(documents: readonly SearchDocument[], queries: readonly string[]): void {
  const [withIndex, withoutIndex] = [own.open(documents), plainScan.open(documents)];
  for (const query of queries) {
    if (withIndex(query).join() !== withoutIndex(query).join())
      throw new Error(`the index does not find for ${query} what the plain scan finds`);
  }
}

function measure(
  engine: SearchEngine,
  documents: readonly SearchDocument[],
  queries: readonly string[],
  samples: number,
  stop: AbortSignal,
): Measured {
  const before = memoryInUse();
  const began = performance.now();
  const answer = engine.open(documents);
  const buildMilliseconds = performance.now() - began;
  const megabytes = (memoryInUse() - before) / 2 ** 20;
  const times = timesOf(answer, queries, samples, stop);
  const recall = measureRecall(engine.open(serviceDocuments()));
  return { name: engine.name, times, buildMilliseconds, megabytes, recall };
}

function timesOf(answer: AnswerQuery, queries: readonly string[], samples: number, stop: AbortSignal) {
  for (const query of queries) answer(query);
  const times: number[] = [];
  for (let round = 0; round < samples; round += 1) {
    for (const query of queries) {
      stop.throwIfAborted();
      const began = performance.now();
      answer(query);
      times.push(performance.now() - began);
    }
  }
  return times;
}

const heads = [
  'engine',
  'ratio, median',
  'ratio, p90',
  'a key, median',
  'p90',
  'recall@6',
  'memory',
  'to build',
];

function describe(measured: readonly Measured[]): readonly string[] {
  const base = measured.find(({ name }) => name === plainScan.name)?.times ?? [];
  const rows = measured.map(({ name, times, buildMilliseconds, megabytes, recall }) => {
    const [middle, ninth] = [median(times), ninetiethPercentile(times)];
    return [
      ...[name, ratio(middle / median(base)), ratio(ninth / ninetiethPercentile(base))],
      ...[`${middle.toFixed(2)} ms`, `${ninth.toFixed(2)} ms`, recall.all.toFixed(3)],
      ...[`${megabytes.toFixed(0)} MB`, `${(buildMilliseconds / 1000).toFixed(1)} s`],
    ];
  });
  const kinds = Object.keys(measured[0]?.recall.byKind ?? {}) as (keyof Recall['byKind'])[];
  const recalls = measured.map(({ name, recall }) => [
    name,
    ...kinds.map((kind) => recall.byKind[kind].toFixed(2)),
  ]);
  return [...table(heads, rows), '', ...table(['recall@6 by kind', ...kinds], recalls)];
}

function ratio(value: number): string {
  return value < 0.1 ? value.toFixed(3) : value.toFixed(2);
}

function notes(items: number, queries: readonly string[]): readonly string[] {
  return [
    `- ${items} items recombined from the words of the real ones; at each of ${queries.length} keys of the oracle's queries:`,
    `  ${queries.join(', ')}.`,
    '- Ratios are against the plain scan: the same matching and order at every place of every text, without the index.',
    `- Recall: of ${oracle.length} queries as old people type or say them, the share of the expected services among the`,
    '  first six, over the real catalogue with its everyday words.',
    '- The engines know no pinyin: they are given characters and pairs of them, pinyin and initials as fields, and forgive',
    '  one letter where this search does. indexOf gives the first hits in one joined string of the same fields.',
  ];
}

function describeMisses(recall?: Recall): readonly string[] {
  const misses = recall?.misses ?? [];
  return [
    `missed by this search (${misses.length} queries):`,
    ...misses.map(({ query, missing }) => `- ${query}: ${missing.join(', ')}`),
  ];
}
