import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastToBring, mostToBring, whatToBring, whatToBringInEnglish } from '../../tests/support/slips.ts';
import type { WhatToBringSlip } from './slip.ts';
import { longestCodeBytes, slipCodeText } from './slip-code-text.ts';
import { documentWords } from './words.ts';

const codeOf = (slip: WhatToBringSlip) => slipCodeText(slip, documentWords(slip.language));
const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const thingsOf = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({ text: `${index}`.padEnd(length, '证') }));

test('the code says the matter, what to bring, whom to ring and the item’s code', () => {
  expect(codeOf(whatToBring)).toBe(
    [
      '社会保障卡补领、换领',
      '要带：',
      '1 您自己的身份证，要原件、在有效期内',
      '2 坏了的社保卡',
      '3 （代人来办）代办人自己的身份证原件',
      '4 （代人来办）本人写的委托书，按手印',
      '电话：12333',
      '事项编码：310114011000',
    ].join('\n'),
  );
  expect(codeOf(whatToBringInEnglish)).toMatch(/\nBring:\n.*\nCall: 12333\nItem code: 310114011000$/s);
});

test('what is not known is not in the code', () => {
  expect(codeOf(leastToBring)).toBe('婚姻登记档案查询\n要带：\n1 身份证');
});

test('when it is too long, the item’s code goes first', () => {
  const text = codeOf({ ...whatToBring, bring: thingsOf(8, 20) });
  expect(text).not.toContain('事项编码');
  expect(text).not.toContain('…');
});

test('then the ends of long things, and only then the last things, which are counted', () => {
  const shortened = codeOf({ ...whatToBring, bring: thingsOf(5, 200) });
  expect(shortened).toMatch(/5 4证+…\n电话：12333$/);
  expect(shortened).not.toContain('还有');
  const fewer = codeOf({ ...whatToBring, bring: thingsOf(20, 200) });
  expect(fewer).toMatch(/1 0证+…\n.*还有 \d+ 样，看纸条。\n电话：12333$/s);
  const said = [...fewer.matchAll(/^\d+ /gm)].length;
  expect(fewer).toContain(`还有 ${20 - said} 样`);
});

test('the matter and the number are in it whatever else is there', () => {
  const matter = '城乡居民基本养老保险'.repeat(8);
  const text = codeOf({ ...mostToBring, matter });
  expect(text).toContain(matter);
  expect(text).toContain('电话：12333');
});

test('it never is longer than the code holds', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  const thing = fc.record({ text, when: fc.option(text, { nil: undefined }) });
  fc.assert(
    fc.property(
      text,
      fc.array(thing, { minLength: 1, maxLength: 20 }),
      fc.array(text),
      (matter, bring, ring) => {
        expect(bytesOf(codeOf({ ...whatToBring, matter, bring, ring }))).toBeLessThanOrEqual(
          longestCodeBytes,
        );
      },
    ),
  );
});
