import type { SearchIndex } from './search-index.ts';

/** The best match of each document so far. */
export interface BestMatches {
  /** Takes a match in a text, worth so much, if it is the document's best. `manner` is its place in `manners`. */
  offer(text: number, worth: number, manner: number): void;
  count(): number;
  /** The best documents first: by worth, then the shorter name, then as they were given. */
  ranked(limit: number): readonly BestMatch[];
}

export interface BestMatch {
  readonly document: number;
  readonly text: number;
  readonly manner: number;
}

export function collectBestMatches(index: SearchIndex): BestMatches {
  const worths = new Float64Array(index.documents.length);
  const texts = new Uint32Array(index.documents.length);
  const kinds = new Uint8Array(index.documents.length);
  const matched: number[] = [];

  const isBefore = (one: number, other: number) => {
    const byWorth = (worths[one] ?? 0) - (worths[other] ?? 0);
    if (byWorth !== 0) return byWorth > 0;
    const byName = (index.nameLengths[one] ?? 0) - (index.nameLengths[other] ?? 0);
    return byName === 0 ? one < other : byName < 0;
  };

  return {
    offer(text, worth, manner) {
      const document = index.documentOfText[text] ?? 0;
      const known = worths[document] ?? 0;
      const weighed = worth * (index.weightOfText[text] ?? 0);
      if (weighed <= 0 || weighed < known) return;
      if (weighed === known && text >= (texts[document] ?? 0)) return;
      if (known === 0) matched.push(document);
      worths[document] = weighed;
      texts[document] = text;
      kinds[document] = manner;
    },
    count: () => matched.length,
    ranked(limit) {
      const best: number[] = [];
      for (const document of matched) {
        const last = best[best.length - 1];
        if (best.length >= limit && last !== undefined && !isBefore(document, last)) continue;
        best.splice(placeFor(best, document, isBefore), 0, document);
        if (best.length > limit) best.pop();
      }
      return best.map((document) => ({
        document,
        text: texts[document] ?? 0,
        manner: kinds[document] ?? 0,
      }));
    },
  };
}

function placeFor(
  sorted: readonly number[],
  item: number,
  isBefore: (one: number, other: number) => boolean,
) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && isBefore(other, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
