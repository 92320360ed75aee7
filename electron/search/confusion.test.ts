import { expect, test } from 'vitest';
import { confusedSpellings } from './confusion.ts';

test.each([
  ['she', ['se']],
  ['se', ['she']],
  ['zhi', ['zi']],
  ['cha', ['ca']],
  ['nian', ['niang', 'lian', 'liang']],
  ['lao', ['nao']],
  ['sheng', ['shen', 'seng', 'sen']],
  ['jin', ['jing']],
  ['guang', ['guan']],
  ['ang', ['an']],
  ['gong', []],
  ['ka', []],
])('%s is also heard as %j', (syllable, others) => {
  expect([...confusedSpellings(syllable)].sort()).toEqual([...others].sort());
});
