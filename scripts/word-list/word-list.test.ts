import { expect, test } from 'vitest';
import { charactersByUse, countedWords } from './most-used.ts';
import { syllablesByUse } from './syllables-by-use.ts';

const dictionary = '行业 30 n\n银行 90 n\n4S店 500 n\n相信 40 v\n无数 x n\n身 5 n\n\n';
const known = [...'身行银业相信无数'];

test('words are counted, the commonest first; what has other characters or no count is left out', () => {
  expect(countedWords(dictionary, known)).toEqual([
    { word: '银行', count: 90 },
    { word: '相信', count: 40 },
    { word: '行业', count: 30 },
    { word: '身', count: 5 },
  ]);
});

test('characters come in the order in which words use them, and none is lost', () => {
  expect(charactersByUse(countedWords(dictionary, known), known).join('')).toBe('行银相信业身无数');
});

test('of a syllable come those characters first that words read so', () => {
  const syllables = { shen: '信 身', hang: '夯 行', xing: '星 行' };
  expect(syllablesByUse(syllables, countedWords(dictionary, known))).toEqual({
    shen: '身信',
    hang: '行夯',
    xing: '星行',
  });
});
