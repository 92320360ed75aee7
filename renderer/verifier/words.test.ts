import { expect, test } from 'vitest';
import { fill, wordsIn } from './words.ts';

/** Every text's path and the values that it wants. */
function textsOf(words: object, path = ''): string[] {
  return Object.entries(words)
    .flatMap(([name, text]) =>
      typeof text === 'string'
        ? [`${path}${name} ${(text.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ')}`]
        : textsOf(text as object, `${path}${name}.`),
    )
    .sort();
}

test('both languages say the same things with the same values', () => {
  expect(textsOf(wordsIn('en'))).toEqual(textsOf(wordsIn('zh-CN')));
});

test('values are put where a text names them', () => {
  expect(fill('{{a}} and {{b}}', { a: '1', b: '$&' })).toBe('1 and $&');
});
