import { collectBestMatches } from './best-matches.ts';
import { type Found, manners } from './document.ts';
import { rangesOf } from './highlight.ts';
import { scanForParts } from './parts.ts';
import { type Query, readQuery } from './query.ts';
import { worthOf } from './rank.ts';
import { type OnMatch, scan } from './scan.ts';
import type { SearchIndex } from './search-index.ts';
import { scanForSlips } from './slip.ts';

export interface SearchOptions {
  /** At most so many documents; 60 (ten screens of six) unless told. */
  readonly limit?: number;
  /** Looks at every cell instead of asking the index. The same results, slower: for proofs and measurements. */
  readonly everyCell?: boolean;
}

/** So many surer results, four screens of six, and nobody is served by guesses. */
const enough = 24;

/**
 * The documents that the query means, best first. Made to be called at every key: a query may be unfinished. Any string
 * is a query; one without letters, digits and characters finds nothing. What is less sure (sentences, confused sounds,
 * slips) is looked for only while fewer than four screens are found, whatever the limit.
 */
export function search(index: SearchIndex, typed: string, options: SearchOptions = {}): readonly Found[] {
  const { limit = 60, everyCell = false } = options;
  const where = everyCell ? 'every-cell' : 'index';
  const query = readQuery(typed);
  if (query.units.length === 0 || limit <= 0) return [];
  const best = collectBestMatches(index);
  const take: OnMatch = (cell, _length, manner, place) =>
    best.offer(index.textOfCell[cell] ?? 0, worthOf(manner, place), manner);

  scan(index, query, { initials: true, confusion: false }, where, take);
  let parts: readonly Query[] = [];
  if (best.count() < enough) parts = scanForParts(index, query, where, best.offer);
  if (best.count() < enough) scan(index, query, { initials: true, confusion: true }, where, take);
  if (best.count() < enough) scanForSlips(index, query, where, take);

  return best.ranked(limit).map(({ document, text, manner }) => ({
    id: index.documents[document]?.id ?? '',
    manner: manners[manner] ?? 'direct',
    text: index.placeOfText[text] ?? 0,
    ranges: rangesOf(index, query, parts, text, manner),
  }));
}
