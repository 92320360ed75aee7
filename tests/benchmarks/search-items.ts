import type { SearchDocument, SearchText } from '../../electron/search/document.ts';
import { serviceDocuments } from './search-oracle.ts';

/** As many documents as asked for, recombined from the words of the real ones; the same in every run. */
export function syntheticDocuments(count: number): readonly SearchDocument[] {
  const random = repeatableRandom(20_260_101);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const real = serviceDocuments();
  const wordsOf = new Map(
    real.flatMap(({ texts }) =>
      texts.map(({ text }) => [text, [...segmenter.segment(text)].map((each) => each.segment)]),
    ),
  );
  const recombined = (one: SearchText, other: SearchText): string => {
    const head = wordsOf.get(one.text) ?? [];
    const tail = wordsOf.get(other.text) ?? [];
    const from = Math.floor(random() * tail.length);
    return [...head.slice(0, 1 + Math.floor(random() * head.length)), ...tail.slice(from)].join('');
  };

  return Array.from({ length: count }, (_, at) => {
    const others = pick(real).texts;
    const texts = pick(real).texts.map((own, place) => {
      // Topics and departments are shared, names and everyday words are not.
      const other = others[place];
      return own.weight > 0.5 && other && other.weight > 0.5 ? { ...own, text: recombined(own, other) } : own;
    });
    return { id: `item-${at}`, texts };
  });
}

/** Numbers from 0 to 1 that are the same in every run (Mulberry32). */
function repeatableRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
