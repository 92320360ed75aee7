import { expect, test } from 'vitest';
import english from '../../assets/locales/en/documents.json' with { type: 'json' };
import chinese from '../../assets/locales/zh-CN/documents.json' with { type: 'json' };
import { documentWords } from './words.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Each word with its path and the values it wants: `card.reprint {{number}}`. */
function leavesOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, ...(value.match(/\{\{\w+\}\}/g) ?? []).sort()].join(' ')]
      : leavesOf(value, `${path}${key}.`),
  );
}

test('both languages say the same things with the same values', () => {
  expect(leavesOf(english)).toEqual(leavesOf(chinese));
});

test('values are put in as they are', () => {
  expect(documentWords('zh-CN').say('card.reprint', { number: 2 })).toBe('第 2 次印');
  expect(documentWords('en').say('card.lostCall', { hotline: '021<12345>' })).toBe('or call 021<12345>.');
});

test('days are written out in each language, wherever the machine thinks it is', () => {
  expect(documentWords('zh-CN').day('2027-05-19')).toBe('2027年5月19日');
  expect(documentWords('en').day('2027-05-19')).toBe('19 May 2027');
});

test('one choice of language does not reach another', () => {
  const inChinese = documentWords('zh-CN');
  documentWords('en');
  expect(inChinese.say('card.until')).toBe('到期日');
});
