import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtInCatalogue } from '../../electron/catalogue/built-in-catalogue.ts';
import { searchTexts } from '../../electron/catalogue/search-texts.ts';
import type { SearchDocument } from '../../electron/search/document.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));

const kinds = ['words', 'sentences', 'pinyin', 'initials', 'mixed', 'confusion', 'slips'] as const;
export type QueryKind = (typeof kinds)[number];

/** What an old person would type, and which services they would rightly miss among the first six. */
export interface OracleQuery {
  readonly query: string;
  readonly kind: QueryKind;
  readonly expected: readonly string[];
}

/** Written from the names of the services and from how people speak, never from what a search answers. */
export const oracle: readonly OracleQuery[] = z
  .array(
    z.strictObject({
      query: z.string(),
      kind: z.enum(kinds),
      expected: z.array(z.string()).min(1).max(6).readonly(),
    }),
  )
  .parse(read('search-oracle.json'));

const catalogue = builtInCatalogue();
const everydayWords = new Map(catalogue.everydayWords.map(({ item, words }) => [item, new Set(words)]));

/** The services as the kiosk searches them; everyday words stand there too unless left out. */
export function serviceDocuments({ withEverydayWords = true } = {}): readonly SearchDocument[] {
  const all = searchTexts(catalogue);
  if (withEverydayWords) return all;
  return all.map(({ id, texts }) => ({
    id,
    texts: texts.filter(({ text }) => !everydayWords.get(id)?.has(text)),
  }));
}

/** The ids that a search answers, best first. */
export type AnswerQuery = (query: string) => readonly string[];

export interface Recall {
  /** The mean share, over all queries, of what was expected that came among the first six. */
  readonly all: number;
  readonly byKind: Readonly<Record<QueryKind, number>>;
  readonly misses: readonly { readonly query: string; readonly missing: readonly string[] }[];
}

export function measureRecall(answer: AnswerQuery): Recall {
  const judged = oracle.map(({ query, kind, expected }) => {
    const firstSix = answer(query).slice(0, 6);
    const missing = expected.filter((id) => !firstSix.includes(id));
    return { query, kind, missing, share: 1 - missing.length / expected.length };
  });
  const byKind = kinds.map((kind) => [kind, meanShare(judged.filter((each) => each.kind === kind))] as const);
  return {
    all: meanShare(judged),
    byKind: Object.fromEntries(byKind) as Record<QueryKind, number>,
    misses: judged.filter(({ missing }) => missing.length > 0),
  };
}

function meanShare(judged: readonly { readonly share: number }[]): number {
  return judged.reduce((sum, { share }) => sum + share, 0) / judged.length;
}
