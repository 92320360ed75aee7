import { describe, expect, test } from 'vitest';
import { otherSpellings, ownReadings, phraseReadings } from './readings.ts';

describe('a phrase says how its characters are read', () => {
  test.each([
    ['重新申请', 'chong xin shen qing'],
    ['重度残疾', 'zhong du can ji'],
    ['重名查询', 'chong ming cha xun'],
    ['长三角', 'chang san jiao'],
    ['局长', 'ju zhang'],
    ['银行', 'yin hang'],
    ['行政', 'xing zheng'],
    ['音乐', 'yin yue'],
    ['会计', 'kuai ji'],
    ['社会', 'she hui'],
    ['调整', 'tiao zheng'],
    ['调查', 'diao cha'],
    ['便民', 'bian min'],
    ['便宜', 'pian yi'],
    ['解除', 'jie chu'],
    ['还款', 'huan kuan'],
    ['给付', 'ji fu'],
    ['女儿', 'nv er'],
  ])('%s: %s', (phrase, readings) => {
    expect(phraseReadings([...phrase]).join(' ')).toBe(readings);
  });
});

test('letters, digits and signs have no reading', () => {
  expect(phraseReadings(['a', '4', '医', '?'])).toEqual(['', '', 'yi', '']);
  expect(ownReadings('a')).toEqual([]);
});

test('a rare character beside others changes nothing for them', () => {
  expect(phraseReadings(['𠮷', '银', '行'])).toEqual(['', 'yin', 'hang']);
});

test.each([
  ['重', ['zhong', 'chong']],
  ['长', ['chang', 'zhang']],
  ['行', ['xing', 'hang']],
  ['乐', ['le', 'yue']],
  ['会', ['hui', 'kuai']],
  ['曾', ['ceng', 'zeng']],
  ['单', ['dan', 'shan']],
  ['解', ['jie', 'xie']],
  ['调', ['tiao', 'diao']],
  ['便', ['bian', 'pian']],
])('%s by itself has the readings %j', (character, readings) => {
  expect(ownReadings(character)).toEqual(expect.arrayContaining(readings));
});

test('ü is typed in three ways', () => {
  expect(otherSpellings('lv')).toEqual(['lu', 'lyu']);
  expect(otherSpellings('lu')).toEqual([]);
});
