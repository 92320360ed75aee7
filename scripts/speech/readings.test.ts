import { expect, test } from 'vitest';
import { readingOf, withToneMarks } from './readings.ts';
import { wantedClips } from './wanted-clips.ts';

test.each([
  ['您还在吗？', 'nin2 hai2 zai4 ma5?'],
  ['这样听得清吗？', 'zhe4 yang4 ting1 de5 qing1 ma5?'],
  ['东西还好好地在里面。', 'dong1 xi5 hai2 hao3 hao3 de5 zai4 li3 mian4.'],
  ['亮着的口子里', 'liang4 zhe5 de5 kou3 zi5 li5'],
  ['亮着的地方', 'liang4 zhe5 de5 di4 fang5'],
  ['号门现在开不了', 'hao4 men2 xian4 zai4 kai1 bu4 liao3'],
  ['不着急', 'bu4 zhao2 ji2'],
  ['等一等，看一看', 'deng3 yi5 deng3, kan4 yi5 kan4'],
  ['一个门，一样东西，一张卡', 'yi2 ge4 men2, yi2 yang4 dong1 xi5, yi4 zhang1 ka3'],
  ['过一会儿再来', 'guo4 yi2 huir4 zai4 lai2'],
  ['暂时没有空的', 'zan4 shi2 mei2 you3 kong1 de5'],
  ['推到听见“咔”的一声。', 'tui1 dao4 ting1 jian4 ka1 de5 yi4 sheng1.'],
  ['有 1 张卡', 'you3 yi4 zhang1 ka3'],
  ['8 个数字', 'ba1 ge5 shu4 zi4'],
  ['文件柜', 'wen2 jian4 gui4'],
  ['教您取东西，教您的', 'jiao1 nin2 qu3 dong1 xi5, jiao1 nin2 de5'],
])('%s is said %s', (words, reading) => {
  expect(readingOf(words)).toBe(reading);
});

test('in numbers 一 keeps its tone, but before 百', () => {
  const wanted = wantedClips()['zh-CN'];
  const numbers = [...wanted].filter(([name]) => name.startsWith('number.'));
  expect(numbers.length).toBe(208);
  const changed = numbers.filter(([, { reading }]) => /yi[2-5]/.test(reading ?? ''));
  expect(changed.map(([name, { reading }]) => [name, reading])).toEqual([['number.100', 'yi4 bai3']]);
});

test('everything Chinese that is said has a reading, but the letters', () => {
  const unread = [...wantedClips()['zh-CN']].filter(([, { reading }]) => !reading).map(([name]) => name);
  expect(unread.every((name) => name.startsWith('letter.'))).toBe(true);
  expect(unread).toHaveLength(26);
});

test('a number of several digits is refused: it might be a year, an amount or a telephone', () => {
  expect(() => readingOf('共 12 张')).toThrow('write 12 in words');
});

test('people read it with marks over the vowels', () => {
  expect(withToneMarks('lü4 deng1 liang4 zhe5, yi2 huir4')).toBe('lǜ dēng liàng zhe, yí huìr');
});
