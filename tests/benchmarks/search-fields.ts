import { cellsOf } from '../../electron/search/cells.ts';
import type { SearchDocument } from '../../electron/search/document.ts';
import { phraseReadings } from '../../electron/search/readings.ts';
import { wordStarts } from '../../electron/search/words.ts';

/** What engines that know no Chinese are given to search in, as those do who use them for it. */
export interface Fields {
  readonly id: string;
  /** By weight: names and everyday words, and what many share. */
  readonly own: readonly string[];
  readonly shared: readonly string[];
  /** Full pinyin of `own` without spaces, and its initials. */
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

export function fieldsOf({ id, texts }: SearchDocument): Fields {
  const own = texts.filter(({ weight }) => weight > 0.5).map(({ text }) => comparable(text));
  const shared = texts.filter(({ weight }) => weight <= 0.5).map(({ text }) => comparable(text));
  return { id, own, shared, pinyin: own.map((text) => spell(text).join('')), initials: own.map(initialsOf) };
}

/** The same fields as tokens, for engines that look tokens up by their beginnings. */
export interface TokenFields {
  readonly id: string;
  readonly own: string;
  readonly shared: string;
  readonly pinyin: string;
  readonly initials: string;
}

/** Characters, pairs of them; pinyin and initials from every beginning of a word to the end of the text. */
export function tokenFieldsOf(document: SearchDocument): TokenFields {
  const { id, own, shared } = fieldsOf(document);
  const tails = own.flatMap(fromEveryWord);
  return {
    id,
    own: own.flatMap((text) => [...text, ...pairs(text)]).join(' '),
    shared: shared.flatMap((text) => [...text, ...pairs(text)]).join(' '),
    pinyin: tails.map((tail) => tail.join('')).join(' '),
    initials: tails.map((tail) => tail.map((reading) => reading.charAt(0)).join('')).join(' '),
  };
}

/** What was typed, in the form of the fields. */
export function comparable(text: string): string {
  return cellsOf(text)
    .map(({ character }) => character)
    .join('');
}

/** What was typed as tokens: letters together, characters as pairs or, if there is one, alone. */
export function tokensOf(typed: string): readonly string[] {
  const runs = comparable(typed).match(/[a-z\d]+|[^a-z\d]+/g) ?? [];
  return runs.flatMap((run) => (/[a-z\d]/.test(run) || [...run].length === 1 ? [run] : pairs(run)));
}

function pairs(text: string): readonly string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function spell(text: string): readonly string[] {
  const characters = [...text];
  return phraseReadings(characters).map((reading, at) => reading || (characters[at] ?? ''));
}

function initialsOf(text: string): string {
  return spell(text)
    .map((reading) => reading.charAt(0))
    .join('');
}

function fromEveryWord(text: string): readonly (readonly string[])[] {
  const readings = spell(text);
  const starts = wordStarts(text, cellsOf(text));
  return readings.flatMap((_, at) => (starts[at] ? [readings.slice(at)] : []));
}
