import { describe, expect, test } from 'vitest';
import {
  leastToBring,
  mostToBring,
  papersLeft,
  papersLeftInEnglish,
  pickupCode,
  pickupCodeInEnglish,
  questionLeft,
  questionLeftInEnglish,
  whatToBring,
  whatToBringInEnglish,
} from '../../tests/support/slips.ts';
import { systemFontsOnly } from './embedded-fonts.ts';
import type { Slip } from './slip.ts';
import { slipDocuments } from './slip-document.tsx';
import { smallestSlipTextMillimetres } from './slip-geometry.ts';
import { documentWords } from './words.ts';

const drawn = (slip: Slip, parts = 1) =>
  slipDocuments({ slip, widthMillimetres: 72, parts }, systemFontsOnly);
const htmlOf = (slip: Slip) => drawn(slip).join('');
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, '|');
const ofLocker = [pickupCode, pickupCodeInEnglish, papersLeft, papersLeftInEnglish];
const every = [
  ...[whatToBring, whatToBringInEnglish, leastToBring, questionLeft, questionLeftInEnglish],
  ...ofLocker,
];

describe('the slip that says what to bring', () => {
  const { bring, ring, counter, kind, language, printedOn, itemCode, factsOfYear, ...texts } = whatToBring;

  test.each([whatToBring, whatToBringInEnglish])('has everything on it that was given: $language', (slip) => {
    const text = textOf(htmlOf(slip));
    const given = [...Object.values(texts), ...bring.map((thing) => thing.text), ...ring];
    for (const each of [...given, slip.counter?.hours, slip.counter?.place, '代人来办', '2018'])
      expect(text).toContain(each);
    expect(text).toContain(documentWords(slip.language).day(printedOn));
  });

  test('has headings in its own language', () => {
    expect(textOf(htmlOf(whatToBring))).toMatch(/温馨提示.*要带这些.*给谁办.*要多久.*费用.*去哪里/s);
    expect(textOf(htmlOf(whatToBringInEnglish))).toMatch(
      /What to bring.*Bring these.*For whom.*How long.*Cost.*Where/s,
    );
  });

  test('says what is always needed first, and each case once with what belongs to it', () => {
    expect(textOf(htmlOf(whatToBring))).toMatch(
      /要带这些.*身份证，要原件.*坏了的社保卡.*代人来办，还要带.*代办人自己的.*委托书/s,
    );
    expect(htmlOf(whatToBring).match(/代人来办，还要带/g)).toHaveLength(1);
  });

  test('says nothing of what is not known', () => {
    const text = textOf(htmlOf(leastToBring)).replace(/[|\s]+/g, '|');
    expect(text).toBe(
      '|温馨提示|试验|婚姻登记档案查询|要带这些|身份证|给家人扫一扫，手机上看|2026年11月21日打印|',
    );
  });
});

describe('the slip of a question', () => {
  test('has the number, and that an answer comes by text message', () => {
    const text = textOf(htmlOf(questionLeft));
    expect(text).toMatch(/482.*719.*会发短信告诉您/s);
  });

  test('says to come back where no text message is sent', () => {
    const text = textOf(htmlOf({ ...questionLeftInEnglish, textMessage: false }));
    expect(text).toMatch(/482.*719.*Come back to this machine/s);
    expect(text).not.toMatch(/text message/);
  });

  test('has no code: whoever photographs it in passing shall have nothing', () => {
    expect(htmlOf(questionLeft)).not.toContain('<svg');
  });
});

describe('the slips of the document locker', () => {
  test('give the code of a document in two groups, where, until when and how, and name nobody', () => {
    expect(textOf(htmlOf(pickupCode))).toMatch(/取件码.*4827.*1930.*右手边.*2026年11月28日.*身份证/s);
    expect(textOf(htmlOf(pickupCodeInEnglish))).toMatch(/4827.*1930.*28 November 2026.*ID card/s);
    expect(textOf(htmlOf({ ...pickupCode, until: undefined }))).not.toContain('最晚');
  });

  test('give the receipt of papers, whose masked, when, where, and what comes next', () => {
    expect(textOf(htmlOf(papersLeft))).toMatch(/604.*173.*王\*英.*2026年11月21日 16:05.*A 柜.*短信/s);
    expect(textOf(htmlOf(papersLeftInEnglish))).toMatch(/604.*173.*16:05.*cabinet A.*ring with the receipt/s);
  });

  test.each(ofLocker)('have no code that is photographed in passing: $kind, $language', (slip) => {
    expect(htmlOf(slip)).not.toContain('<svg');
  });
});

test('every slip is black on white, in letters that can be read without glasses, and loads nothing', () => {
  for (const html of every.map(htmlOf)) {
    const colours = new Set([...html.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([colour]) => colour));
    expect([...colours].filter((colour) => !['#fff', '#000', '#000000'].includes(colour))).toEqual([]);
    for (const [, size = ''] of html.matchAll(/font-size:([\d.]+)mm/g))
      expect(Number(size)).toBeGreaterThanOrEqual(smallestSlipTextMillimetres);
    expect(html).not.toMatch(/<script|https?:|url\(|opacity|rgba/);
    expect(html).toContain("default-src 'none'");
  }
});

test('a slip cannot be broken by a text', () => {
  const html = htmlOf({ ...leastToBring, matter: '<b>&"' });
  expect(html).toContain('&lt;b&gt;&amp;');
  expect(html).not.toContain('<b>');
});

test('in several parts each says which it is and whose, and nothing is lost, doubled or out of order', () => {
  const parts = drawn(mostToBring, 11).map(textOf);
  expect(parts.length).toBeGreaterThan(8);
  for (const [index, text] of parts.entries()) {
    expect(text).toContain(`第 ${index + 1} 张，共 ${parts.length} 张`);
    expect(text).toContain(mostToBring.matter);
  }
  const numbers = [...parts.join('').matchAll(/第(\d+)样/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  for (const fact of [mostToBring.who, mostToBring.fee, mostToBring.where, mostToBring.howLong])
    expect(parts.join('').split(fact ?? '-')).toHaveLength(2);
  expect(textOf(htmlOf(whatToBring))).not.toContain('张，共');
});
