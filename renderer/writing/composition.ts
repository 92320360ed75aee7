import type { Candidate } from './candidates.ts';

/** Letters on their way to become Chinese, and which page of candidates is looked at. */
interface Composition {
  readonly letters: string;
  readonly page: number;
}

export const noComposition: Composition = { letters: '', page: 0 };

/** More letters than the longest word has are a hand lying on the keys. */
const mostLetters = 30;

export function withLetter({ letters }: Composition, letter: string): Composition {
  return { letters: letters.length < mostLetters ? letters + letter : letters, page: 0 };
}

export function withoutLetter({ letters }: Composition): Composition {
  return { letters: letters.slice(0, -1), page: 0 };
}

/** The next page, after the last one the first again. */
export function withPageTurned({ letters, page }: Composition, pages: number): Composition {
  return { letters, page: pages === 0 ? 0 : (page + 1) % pages };
}

/** What is left to be written after a candidate was chosen. */
export function afterChoice({ letters }: Composition, { used }: Candidate): Composition {
  return { letters: letters.slice(used), page: 0 };
}

const columns = 8;
const rows = 2;

/** How many of the eight columns a candidate needs: two for up to three characters, else half a row or all of it. */
export function columnsFor(text: string): number {
  const length = [...text].length;
  if (length <= 3) return 2;
  return length <= 7 ? 4 : columns;
}

/** The candidates in pages of two rows, at most eight a page, in their order. */
export function pagesOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const pages: Candidate[][] = [];
  let row = rows;
  let column = columns;
  for (const candidate of candidates) {
    const needed = columnsFor(candidate.text);
    if (column + needed > columns) {
      row += 1;
      column = 0;
    }
    if (row >= rows) {
      pages.push([]);
      row = 0;
    }
    pages.at(-1)?.push(candidate);
    column += needed;
  }
  return pages;
}
