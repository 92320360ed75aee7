import { describe, expect, test } from 'vitest';
import { wordsIn } from '../words/words.ts';
import { clipNames, recordingsIn } from './clip-names.ts';
import { sentences } from './sentences.ts';

const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

const key = 'locker.door.open.title';
const texts = new Map(languages.map((language) => [language, wordsIn(language)]));
const textOf = (language: Language) => (sentence: (typeof sentences)[number]) => {
  const words = texts.get(language);
  // The page fills in the number itself, and speaks it by clips of its own.
  return words?.t(sentence, { cell: '{{cell}}', interpolation: { skipOnVariables: true } }) ?? '';
};
const recordings = { 'zh-CN': recordingsIn('zh-CN', textOf('zh-CN')), en: recordingsIn('en', textOf('en')) };

/** What is heard, one clip after the other. */
function heard(language: Language, cell: string): string {
  return clipNames({ key, cell }, '{{cell}}')
    .map((name) => recordings[language].get(name))
    .join(' ');
}

describe('a door is called', () => {
  test.each([
    ['0', '零', 'zero'],
    ['7', '七', 'seven'],
    ['10', '十', 'ten'],
    ['14', '十四', 'fourteen'],
    ['20', '二十', 'twenty'],
    ['58', '五十八', 'fifty-eight'],
    ['100', '一百', 'one hundred'],
    ['108', '一百 零八', 'one hundred and eight'],
    ['110', '一百 一十', 'one hundred and ten'],
    ['214', '二百 一十四', 'two hundred and fourteen'],
    ['999', '九百 九十九', 'nine hundred and ninety-nine'],
    ['A7', 'A 七', 'A seven'],
    ['Z120', 'Z 一百 二十', 'Z one hundred and twenty'],
    ['007', '零 零 七', 'zero zero seven'],
    ['A07', 'A 零 七', 'A zero seven'],
  ])('%s: %s, %s', (cell, chinese, english) => {
    expect(heard('zh-CN', cell)).toBe(chinese);
    expect(heard('en', cell)).toBe(english);
  });

  test.each(['', 'AA1', '1000', 'a1', '1A', '-1'])('nothing that no door can bear: %j', (cell) => {
    expect(() => clipNames({ key, cell }, '{{cell}}')).toThrow('no door is called');
  });
});

describe('a sentence is heard', () => {
  test.each([
    ['请看屏幕。', [key]],
    ['{{cell}} 号门开了', ['number.14', `${key}.2`]],
    ['请把 {{cell}} 号门关上', [key, 'number.14', `${key}.3`]],
    ['Please shut door {{cell}}', [key, 'number.14']],
    ['Please shut door {{cell}}.', [key, 'number.14']],
    ['{{cell}}?', ['number.14']],
  ])('%s', (text, names) => {
    expect(clipNames({ key, cell: '14' }, text)).toEqual(names);
  });

  test('with the door that it speaks of, or not at all', () => {
    expect(() => clipNames({ key }, '{{cell}} 号门开了')).toThrow('nobody said which');
  });

  test('without the places where a line may break', () => {
    const broken = () => 'take it|out, now';
    expect(recordingsIn('en', broken).get('idle.title')).toBe('take it out, now');
    expect(recordingsIn('zh-CN', () => '请把门|关上').get('idle.title')).toBe('请把门关上');
  });
});

describe.each(languages)('in %s', (language) => {
  const doors = [
    ...Array.from({ length: 1000 }, (_, number) => String(number)),
    ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((letter) => [`${letter}1`, `${letter}999`]),
  ];

  test('everything that can be said of any door has a recording', () => {
    const said = new Set(
      sentences.flatMap((each) => {
        const text = textOf(language)(each);
        return doors.flatMap((cell) => clipNames({ key: each, cell }, text));
      }),
    );
    expect([...said].filter((name) => !recordings[language].get(name))).toEqual([]);
    expect([...recordings[language].keys()].filter((name) => !said.has(name))).toEqual([]);
  });

  test('no recording holds the place of a number, or a mark that is only for the screen', () => {
    expect([...recordings[language].values()].filter((words) => /[{}|]/.test(words))).toEqual([]);
    expect([...recordings[language].values()].filter((words) => words === '')).toEqual([]);
  });
});
