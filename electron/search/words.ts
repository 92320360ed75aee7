import type { Cell } from './cells.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** For each cell of a text whether a word begins there, by the dictionary of the JavaScript engine. */
export function wordStarts(text: string, cells: readonly Cell[]): readonly boolean[] {
  const starts = new Set<number>();
  for (const { index } of segmenter.segment(text)) starts.add(index);
  return cells.map(({ start }) => starts.has(start));
}
