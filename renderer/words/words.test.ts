import { describe, expect, test } from 'vitest';
import {
  cardReasons,
  cardVerdict,
  identityProblem,
  printerReason,
  refusal,
  screenView,
} from '../../electron/contract/session-view.ts';
import { slipTrouble } from '../../electron/contract/slip-views.ts';
import { resources, wordsIn } from './words.ts';

type Tree = { readonly [key: string]: string | Tree };

function entries(tree: Tree, path = ''): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : entries(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const han = /\p{Script=Han}/u;

describe('the words of the page', () => {
  const inChinese = new Map(entries(resources['zh-CN']));
  const inEnglish = new Map(entries(resources.en));

  test('are the same keys in both languages', () => {
    expect([...inEnglish.keys()].sort()).toEqual([...inChinese.keys()].sort());
  });

  test('say the same facts in both languages', () => {
    for (const [key, text] of inChinese) {
      expect(placeholders(inEnglish.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  test('are never empty', () => {
    for (const [key, text] of [...inChinese, ...inEnglish]) expect(text.trim(), key).not.toBe('');
  });

  test('hold no Chinese in the English page but the name of the other language', () => {
    const mixed = [...inEnglish].filter(([, text]) => han.test(text)).map(([key]) => key);
    expect(mixed).toEqual(['page.bar.language']);
  });

  test('mark no place to break in English, whose spaces do, and would be lost there', () => {
    expect([...inEnglish].filter(([, text]) => text.includes('|'))).toEqual([]);
  });

  test('hold no quotation mark that the Chinese font would draw full width in English', () => {
    const wide = [...inEnglish].filter(([, text]) => /[‘’“”]/.test(text));
    expect(wide).toEqual([]);
  });

  test.each(['zh-CN', 'en'] as const)('exist in %s for all that the core may say', (language) => {
    const words = wordsIn(language);
    const outOfOrder = screenView.options[0].shape.cardServiceOutOfOrder.unwrap().options;
    const keys = [
      ...refusal.options.flatMap((code) =>
        ['title', 'meaning', 'next'].map((part) => `notNow.${code}.${part}`),
      ),
      ...identityProblem.options.map((code) => `placeCard.problem.${code}.lead`),
      ...[...printerReason.options, ...outOfOrder.flatMap((union) => union.options)].map(
        (code) => `printer.${code}`,
      ),
      ...cardVerdict.options.flatMap((code) =>
        ['title', 'meaning', 'next'].map((part) => `cardChecked.${code}.${part}`),
      ),
      ...slipTrouble.options.map((code) => `slip.trouble.${code}`),
      ...cardReasons.map((code) => `reason.${code}`),
    ];
    expect(keys.length).toBeGreaterThan(40);
    for (const key of keys) expect(words.exists(key as never), key).toBe(true);
  });
});

test('no Chinese stands in a source of the page: it belongs into the words', () => {
  // The workshop is for those who build the page, not part of it.
  const sources = import.meta.glob<string>(['../**/*.tsx', '!../workshop/**'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  expect(Object.keys(sources).length).toBeGreaterThan(30);
  const literal = Object.entries(sources)
    .filter(([, code]) => han.test(code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    .map(([file]) => file);
  expect(literal).toEqual([]);
});
