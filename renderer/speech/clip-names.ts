import type { Language } from '../words/words.ts';
import type { Sentence, SentenceKey } from './sentences.ts';
import { sentences } from './sentences.ts';

/** What stands in a sentence for the door's number. */
const doorNumber = '{{cell}}';

/** A clip's name, `locker.door.open.title.2` or `number.14`, and the words that are heard in it. */
export type Recordings = ReadonlyMap<string, string>;

/**
 * The clips that say a sentence, in their order; `text` is its words with the place of the number. Throws where the
 * words want a number and the sentence has none: then a view and its words have come apart.
 */
export function clipNames({ key, cell }: Sentence, text: string): readonly string[] {
  return partsOf(text).flatMap((part, index) => {
    if (part !== doorNumber) return [fixedPart(key, index)];
    if (cell === undefined) throw new Error(`${key} speaks of a door, and nobody said which`);
    return numberClips(cell);
  });
}

/** The words of a sentence in a language's words as they are written, with the place of the number in them. */
export function wordsAt(words: unknown, key: SentenceKey): string {
  const found = key
    .split('.')
    .reduce((tree, part) => (tree as Readonly<Record<string, unknown>> | undefined)?.[part], words);
  if (typeof found !== 'string') throw new Error(`no words for ${key}`);
  return found;
}

/** Everything that has to be recorded for a language: the fixed words of all sentences, letters and numbers. */
export function recordingsIn(language: Language, textOf: (key: SentenceKey) => string): Recordings {
  const fixed = sentences.flatMap((key) =>
    partsOf(textOf(key)).flatMap((part, index) =>
      part === doorNumber ? [] : [[fixedPart(key, index), spoken(part, language)] as const],
    ),
  );
  return new Map([...fixed, ...letters(), ...numbers(language)]);
}

/** The words before the number, the number's place, the words after it. */
function partsOf(text: string): readonly string[] {
  return text.split(/(\{\{cell\}\})/).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function fixedPart(key: SentenceKey, index: number): string {
  return index === 0 ? key : `${key}.${index + 1}`;
}

/** `|` is where a line may break. */
function spoken(part: string, language: Language): string {
  return part.replaceAll('|', language === 'en' ? ' ' : '').trim();
}

/** `A114`: the letter, the hundred, the rest after a hundred. A nought before it is said as it stands there: `A07`. */
function numberClips(cell: string): readonly string[] {
  const [, letter, digits] = /^([A-Z]?)(\d{1,3})$/.exec(cell) ?? [];
  if (digits === undefined) throw new Error(`no door is called ${cell}`);
  const number = Number(digits);
  const rest = number % 100;
  const noughts = /^0*(?=\d)/.exec(digits)?.[0] ?? '';
  const clips = [...(letter ? [`letter.${letter}`] : []), ...[...noughts].map(() => 'number.0')];
  if (number < 100) return [...clips, `number.${number}`];
  return [...clips, `number.${number - rest}`, ...(rest > 0 ? [`number.after.${rest}`] : [])];
}

function letters(): readonly (readonly [string, string])[] {
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [`letter.${letter}`, letter]);
}

function numbers(language: Language): readonly (readonly [string, string])[] {
  const below = Array.from({ length: 100 }, (_, number) => number);
  const words = language === 'en' ? english : chinese;
  return [
    ...below.map((number) => [`number.${number}`, words.below(number)] as const),
    ...below.slice(1, 10).map((hundreds) => [`number.${hundreds}00`, words.hundred(hundreds)] as const),
    ...below.slice(1).map((number) => [`number.after.${number}`, words.after(number)] as const),
  ];
}

const chineseDigits = '零一二三四五六七八九';

const chinese = {
  below: (number: number): string => {
    const tens = Math.floor(number / 10);
    const ones = number % 10;
    if (tens === 0) return chineseDigits.charAt(ones);
    return `${tens === 1 ? '' : chineseDigits.charAt(tens)}十${ones === 0 ? '' : chineseDigits.charAt(ones)}`;
  },
  hundred: (hundreds: number) => `${chineseDigits.charAt(hundreds)}百`,
  after: (number: number) =>
    number < 10 ? `零${chinese.below(number)}` : `${number < 20 ? '一' : ''}${chinese.below(number)}`,
};

const englishBelow = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const englishTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const english = {
  below: (number: number): string => {
    const small = englishBelow[number];
    if (small !== undefined) return small;
    const ones = number % 10;
    return `${englishTens[Math.floor(number / 10)]}${ones === 0 ? '' : `-${englishBelow[ones]}`}`;
  },
  hundred: (hundreds: number) => `${englishBelow[hundreds]} hundred`,
  after: (number: number) => `and ${english.below(number)}`,
};
