import { describe, expect, test } from 'vitest';
import { cellsOf } from './cells.ts';

const compared = (text: string) => cellsOf(text).map(({ character }) => character);

describe('a text is compared', () => {
  test.each([
    ['in half width and lower case', 'ＳｂＫ１２', ['s', 'b', 'k', '1', '2']],
    ['simplified', '醫療養老', ['医', '疗', '养', '老']],
    ['without tone marks, ü as v', 'lǎo nǚ lü', ['l', 'a', 'o', 'n', 'v', 'l', 'v']],
    ['without spaces, punctuation and emoji', '离线“随申码” 👵🏼、', ['离', '线', '随', '申', '码']],
    ['with a rare character as one', '𠮷a', ['𠮷', 'a']],
    ['with one sign that is several characters as these', '㎡', ['m', '2']],
    ['without half a surrogate pair', '\ud842医\udfb7', ['医']],
  ])('%s', (_, text, expected) => {
    expect(compared(text)).toEqual(expected);
  });
});

test('each cell knows where it stands in the text as written', () => {
  expect(cellsOf('𠮷“㎡Ａ')).toEqual([
    { character: '𠮷', start: 0, end: 2 },
    { character: 'm', start: 3, end: 4 },
    { character: '2', start: 3, end: 4 },
    { character: 'a', start: 4, end: 5 },
  ]);
});
