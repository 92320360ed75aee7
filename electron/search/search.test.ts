import { describe, expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { search } from './search.ts';
import { buildSearchIndex } from './search-index.ts';

function named(...names: readonly string[]): readonly SearchDocument[] {
  return names.map((name) => ({ id: name, texts: [{ text: name, weight: 1 }] }));
}

function finds(query: string, ...names: readonly string[]): readonly string[] {
  return search(buildSearchIndex(named(...names)), query).map(({ id }) => id);
}

/** The first found, its manner, and its text with what matched in brackets. */
function shows(query: string, ...names: readonly string[]): string {
  const [found] = search(buildSearchIndex(named(...names)), query);
  if (!found) return 'nothing';
  let shown = found.id;
  for (const { start, end } of [...found.ranges].reverse())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return `${found.manner}: ${shown}`;
}

describe('one finds', () => {
  test.each([
    ['a whole name', '医保卡', '医保卡', 'direct: [医保卡]'],
    ['a part of a name', '保卡', '补医保卡', 'direct: 补医[保卡]'],
    ['full pinyin', 'yibaoka', '补医保卡', 'direct: 补[医保卡]'],
    ['pinyin with spaces', 'yi bao ka', '医保卡', 'direct: [医保卡]'],
    ['pinyin with a space now and then', 'yibao ka', '医保卡', 'direct: [医保卡]'],
    ['pinyin whose last syllable is being typed', 'yiba', '医保卡', 'direct: [医保]卡'],
    ['initials', 'ybk', '医保卡', 'initials: [医保卡]'],
    ['initials of four', 'ylbx', '医疗保险', 'initials: [医疗保险]'],
    ['double initials', 'zhsh', '知识', 'initials: [知识]'],
    ['initials and syllables in turn', 'ybaok', '医保卡', 'initials: [医保卡]'],
    ['pinyin before characters', 'yi保', '医保卡', 'direct: [医保]卡'],
    ['characters before pinyin', '医bao', '医保卡', 'direct: [医保]卡'],
    ['characters before initials', '医bk', '医保卡', 'initials: [医保卡]'],
    ['digits', '12333', '拨打12333', 'direct: 拨打[12333]'],
    ['digits for numerals', '3金', '三金打印', 'direct: [三金]打印'],
    ['numerals for digits', '三岁', '3岁以下', 'direct: [3岁]以下'],
    ['digits by their sound', 'sansui', '3岁以下', 'direct: [3岁]以下'],
    ['full width and upper case', 'ＹＢＫ', '医保卡', 'initials: [医保卡]'],
    ['traditional characters', '醫療保險', '医疗保险', 'direct: [医疗保险]'],
    ['simplified for a traditional name', '医疗', '醫療保險', 'direct: [醫療]保險'],
    ['pinyin with tone marks', 'yībǎo', '医保卡', 'direct: [医保]卡'],
    ['a name over its punctuation', '离线随申码', '离线“随申码”', 'direct: [离线“随申码]”'],
    ['the reading of the phrase', 'chongxin', '重新申请', 'direct: [重新]申请'],
    ['another reading of a character', 'zhongxin', '重新申请', 'other-reading: [重新]申请'],
    ['ü as u', 'lushi', '律师', 'other-reading: [律师]'],
    ['s for sh', 'sebao', '社保卡', 'confusion: [社保]卡'],
    ['n for l and ng for n', 'naoniangka', '老年卡', 'confusion: [老年卡]'],
    ['confused initials', 'nnk', '老年卡', 'confusion: [老年卡]'],
    ['one wrong letter', 'yanglaojim', '养老金', 'slip: [养老金]'],
    ['one missing letter', 'yaglaojin', '养老金', 'slip: [养老金]'],
    ['one letter too many', 'yanglaoojin', '养老金', 'slip: [养老金]'],
    ['two letters swapped', 'yanglaoijn', '养老金', 'slip: [养老金]'],
    ['the first two letters swapped', 'aynglaojin', '养老金', 'slip: [养老金]'],
    ['letters swapped between syllables', 'juzhzuheng', '居住证', 'slip: [居住证]'],
    ['words apart', '医保 挂失', '医保卡挂失', 'parts: [医保]卡[挂失]'],
    ['a sentence', '我要办居住证怎么办', '居住证新办', 'parts: [居住证]新办'],
    ['a sentence in pinyin', 'wo yao ban juzhuzheng', '居住证新办', 'parts: [居住证]新办'],
  ])('%s: %s in %s', (_, query, name, expected) => {
    expect(shows(query, name)).toBe(expected);
  });

  test.each([
    ['characters in another order', '保医', '医保卡'],
    ['a syllable that begins inside another', 'an', '先'],
    ['what a space divides otherwise', 'xi an', '先'],
    ['two slips', 'yanglaujim', '养老金'],
    ['a slip in short pinyin', 'yiba o', '二宝'],
    ['nothing', '', '医保卡'],
    ['only signs', '。、 👵', '医保卡'],
  ])('not %s: %s in %s', (_, query, name) => {
    expect(finds(query, name)).toEqual([]);
  });
});

test('one finds nothing that stands half in one text and half in the next', () => {
  const texts = [
    { text: '医保卡', weight: 1 },
    { text: '补领', weight: 1 },
  ];
  const index = buildSearchIndex([{ id: 'both', texts }, ...named('申领')]);
  for (const query of ['卡补', 'kabu', 'kb', 'lingshen']) expect(search(index, query)).toEqual([]);
});

describe('what comes first', () => {
  test('the whole of an everyday word before the beginning of a shorter name', () => {
    const index = buildSearchIndex([
      ...named('老年卡补领'),
      {
        id: 'whole',
        texts: [
          { text: '敬老卡申领和发放', weight: 1 },
          { text: '老年卡', weight: 0.95 },
        ],
      },
    ]);
    for (const query of ['老年卡', 'laonianka', 'laolianka']) {
      const [first] = search(index, query);
      expect([first?.id, first?.text]).toEqual(['whole', 1]);
    }
  });

  test('what is exact, then prefixes, then whole words, then what begins inside a word', () => {
    expect(finds('shebaoka', '大社保卡', '社保卡申领', '职工社保卡', '社保卡')).toEqual([
      ...['社保卡', '社保卡申领', '职工社保卡', '大社保卡'],
    ]);
    expect(finds('老年', '优待老年人', '发放老年卡', '老年', '老年卡')).toEqual([
      ...['老年', '老年卡', '发放老年卡', '优待老年人'],
    ]);
  });

  test('what is direct, then other readings, then initials, then confused, then slipped', () => {
    expect(finds('chang', '陈', '产', '长', '从哈安高', '场', '章')).toEqual(['长', '场', '从哈安高', '产']);
    expect(finds('chongxinban', '重心办', '重新办', '崇仙办')).toEqual(['重新办', '重心办', '崇仙办']);
    expect(finds('shebaoka', '社毛卡', '瑟保卡', '社保卡')).toEqual(['社保卡', '瑟保卡', '社毛卡']);
  });

  test('of a sentence, the document that has more and rarer parts of it', () => {
    expect(finds('医保卡丢了', '医保查询', '医保缴费', '医保卡丢失', '社保卡')[0]).toBe('医保卡丢失');
  });

  test('the heavier text, then the shorter name, then the order given', () => {
    const texts = (name: string, weight: number) => [
      { text: name, weight: 1 },
      { text: '老年卡', weight },
    ];
    const index = buildSearchIndex([
      { id: 'light', texts: texts('甲', 0.8) },
      { id: 'long', texts: texts('乙乙', 0.9) },
      { id: 'first', texts: texts('丙', 0.9) },
      { id: 'second', texts: texts('丁', 0.9) },
    ]);
    expect(search(index, '老年卡').map(({ id }) => id)).toEqual(['first', 'second', 'long', 'light']);
  });

  test('a part of a name before the whole of a text that weighs little', () => {
    const index = buildSearchIndex([
      {
        id: 'material',
        texts: [
          { text: '居住证签注', weight: 1 },
          { text: '身份证', weight: 0.3 },
        ],
      },
      { id: 'name', texts: [{ text: '补办身份证明', weight: 1 }] },
    ]);
    expect(search(index, '身份证').map(({ id, text }) => [id, text])).toEqual([
      ['name', 0],
      ['material', 1],
    ]);
  });
});

describe('how much is found', () => {
  const many = buildSearchIndex(named(...Array.from({ length: 100 }, (_, at) => `医保${at}`), '一宝'));

  test('is as much as was asked for, and 60 unless told', () => {
    expect(search(many, '医保')).toHaveLength(60);
    expect(search(many, '医保', { limit: 1000 })).toHaveLength(100);
    expect(search(many, '医保', { limit: 0 })).toEqual([]);
  });

  test('with a lower limit is the beginning of the same', () => {
    expect(search(many, 'yb', { limit: 6 })).toEqual(search(many, 'yb', { limit: 60 }).slice(0, 6));
  });
});

test('an index of nothing finds nothing', () => {
  expect(search(buildSearchIndex([]), '医保')).toEqual([]);
  expect(search(buildSearchIndex([{ id: 'empty', texts: [] }, ...named('')]), '医保')).toEqual([]);
});
