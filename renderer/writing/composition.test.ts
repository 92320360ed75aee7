import { describe, expect, test } from 'vitest';
import {
  afterChoice,
  columnsFor,
  noComposition,
  pagesOf,
  withLetter,
  withoutLetter,
  withPageTurned,
} from './composition.ts';

const typed = (letters: string) => [...letters].reduce(withLetter, noComposition);

describe('a composition', () => {
  test('grows by a letter, and shows the first page again', () => {
    expect(withLetter({ letters: 'la', page: 3 }, 'o')).toEqual({ letters: 'lao', page: 0 });
  });

  test('shrinks by a letter, and by none when there is none', () => {
    expect(withoutLetter(typed('lao'))).toEqual({ letters: 'la', page: 0 });
    expect(withoutLetter(noComposition)).toEqual(noComposition);
  });

  test('does not grow under a hand that lies on the keys', () => {
    expect(typed('a'.repeat(100)).letters).toHaveLength(30);
  });

  test('keeps the letters that a chosen candidate did not take', () => {
    expect(afterChoice(typed('laonianka'), { text: '老年', used: 7 })).toEqual({ letters: 'ka', page: 0 });
    expect(afterChoice(typed('lnk'), { text: '老年卡', used: 3 })).toEqual(noComposition);
  });

  test('turns its pages in a round', () => {
    expect(withPageTurned({ letters: 'a', page: 0 }, 2).page).toBe(1);
    expect(withPageTurned({ letters: 'a', page: 1 }, 2).page).toBe(0);
    expect(withPageTurned(noComposition, 0).page).toBe(0);
  });
});

describe('the pages of candidates', () => {
  const candidates = (...texts: string[]) => texts.map((text) => ({ text, used: 1 }));

  test('hold eight short ones each', () => {
    const pages = pagesOf(candidates(...'一二三四五六七八九十'));
    expect(pages.map((page) => page.length)).toEqual([8, 2]);
  });

  test('hold no more columns than there are in two rows, and lose nothing', () => {
    const all = candidates('长期护理保险', '老年卡', '长期', '老年综合津贴', '社会保障卡和别的', '长', '常');
    const pages = pagesOf(all);
    expect(pages.flat()).toEqual(all);
    for (const page of pages) {
      expect(page.reduce((sum, { text }) => sum + columnsFor(text), 0)).toBeLessThanOrEqual(16);
    }
  });

  test('are none for no candidates', () => {
    expect(pagesOf([])).toEqual([]);
  });
});
