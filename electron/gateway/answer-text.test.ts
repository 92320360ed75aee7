import { describe, expect, test } from 'vitest';
import { line, lineOrNothing, maskedNumber, showsIdentityNumber, word } from './answer-text.ts';

test.each(['王春英', '7,400.00元', 'Öffentlich', '\ue000', '无', '—', '13800000001', '310105195204129927'])(
  'the line %j can be drawn',
  (text) => {
    expect(line(80).safeParse(text).success).toBe(true);
  },
);

test.each([
  ['nothing', ''],
  ['space at its ends', ' a'],
  ['a line break', 'a\nb'],
  ['a line separator', 'a\u2028b'],
  ['a zero byte', 'a\u0000'],
  ['an escape', '\u001b[2J'],
  ['writing from the right', '\u202e001'],
  ['an isolated direction', '\u2067a\u2069'],
  ['a zero-width space', 'a\u200bb'],
  ['half a character', '\ud800'],
  ['a tower of marks', `a${'\u0301'.repeat(5)}`],
  ['more than it may have', 'x'.repeat(81)],
  ['a whole identity number', '号码310105195204129926。'],
  ['a number in place of text', 7],
])('a line with %s cannot', (_, text) => {
  expect(line(80).safeParse(text).success).toBe(false);
});

test('what is empty on record may be empty', () => {
  expect(lineOrNothing(80).safeParse('').success).toBe(true);
  expect(lineOrNothing(80).safeParse(' ').success).toBe(false);
});

describe('a number of 18 characters', () => {
  test.each([
    ['310105195204129926', true],
    ['no. 310105195204129926', true],
    ['310105195204129927', false],
    ['1310105195204129926', false],
    ['310105195213329921', false],
    ['310105********9926', false],
  ])('%j is an identity number: %s', (text, is) => {
    expect(showsIdentityNumber(text)).toBe(is);
  });
});

test.each(['310105********9926', '****', 'A1********', '(2019)****12'])('%j is masked', (number) => {
  expect(maskedNumber.safeParse(number).success).toBe(true);
});

test.each([
  '310105195204129926',
  '310105***9926',
  '',
  '********王',
  '*'.repeat(33),
  '31010519520412****'.repeat(2),
])('%j is not masked', (number) => {
  expect(maskedNumber.safeParse(number).success).toBe(false);
});

test.each(['', 'A', 'a b', 'a--b', '-a', '../a', 'a'.repeat(65), '310105195204129926'])(
  '%j is no word that stands in a path',
  (text) => {
    expect(word.safeParse(text).success).toBe(false);
  },
);
