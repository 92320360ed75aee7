import { describe, expect, test } from 'vitest';
import syllables from '../../assets/pinyin/syllables.json';
import { candidatesFor } from './candidates.ts';
import { createPinyinDictionary } from './pinyin-dictionary.ts';

const catalogueWords = ['老年卡', '老年综合津贴', '长期护理保险', '女性体检'];
const commonWords = ['银行', '行业', '重庆', '重要', '先生', '西安', '劳动', '年轻', '老年'];
const dictionary = createPinyinDictionary(syllables, [...catalogueWords, ...commonWords]);
const textsFor = (letters: string) => candidatesFor(letters, dictionary).map(({ text }) => text);

describe('the candidates for letters', () => {
  test('are none for no letters', () => {
    expect(candidatesFor('', dictionary)).toEqual([]);
  });

  test('begin with the word that is spelled in full, and then with what its beginning spells', () => {
    expect(textsFor('laonianka').slice(0, 3)).toEqual(['老年卡', '老年', '老']);
  });

  test('have a word by its initials', () => {
    expect(textsFor('lnk')[0]).toBe('老年卡');
    expect(textsFor('cqhlbx')[0]).toBe('长期护理保险');
    expect(textsFor('chqhlbx')[0]).toBe('长期护理保险');
  });

  test('have a word of which the last syllable is still being typed', () => {
    expect(textsFor('laoniank')[0]).toBe('老年卡');
  });

  test('have words that go on beyond two syllables that are spelled', () => {
    expect(textsFor('laonian')).toEqual(expect.arrayContaining(['老年', '老年卡']));
  });

  test('for one whole syllable begin with its characters, the commonest first', () => {
    expect(textsFor('lao').slice(0, 2)).toEqual(['老', '劳']);
    expect(textsFor('de').slice(0, 2)).toEqual(['的', '得']);
    expect(textsFor('shen').indexOf('身')).toBeLessThan(textsFor('shen').indexOf('信'));
  });

  test('have a character by each of its readings', () => {
    for (const syllable of ['hang', 'xing']) expect(textsFor(syllable)).toContain('行');
    expect(textsFor('yinhang')[0]).toBe('银行');
    expect(textsFor('chongqing')[0]).toBe('重庆');
    expect(textsFor('zhongyao')[0]).toBe('重要');
  });

  test('divide letters into syllables in every way that makes sense', () => {
    expect(textsFor('xian')[0]).toBe('西安');
    expect(textsFor('xian')).toEqual(expect.arrayContaining(['先', '西']));
  });

  test('take v for ü, and lue for lüe', () => {
    expect(textsFor('nv')[0]).toBe('女');
    expect(textsFor('nvxingtijian')[0]).toBe('女性体检');
    expect(textsFor('lue')[0]).toBe('略');
  });

  test('for a single letter are the characters that begin with it, those first that words have', () => {
    expect(textsFor('l')).toEqual(expect.arrayContaining(['里', '来']));
    expect(textsFor('l')[0]).toBe('老');
  });

  test('say how many of the letters they take', () => {
    const used = (letters: string, text: string) =>
      candidatesFor(letters, dictionary).find((each) => each.text === text)?.used;
    expect(used('laonianka', '老年')).toBe(7);
    expect(used('laonianka', '老')).toBe(3);
    expect(used('lnk', '老年卡')).toBe(3);
  });

  test('are never the same twice', () => {
    for (const letters of ['l', 'lao', 'xian', 'laonianka']) {
      const texts = textsFor(letters);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('are none for letters that spell nothing', () => {
    expect(textsFor('v')).toEqual([]);
    expect(textsFor('u')).toEqual([]);
  });
});

test('a word with a character that nobody can spell is no candidate', () => {
  const withLatin = createPinyinDictionary(syllables, ['卡A', '卡片']);
  const texts = candidatesFor('kap', withLatin).map(({ text }) => text);
  expect(texts).toContain('卡片');
  expect(texts).not.toContain('卡A');
});
