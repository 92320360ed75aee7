import type { PinyinDictionary } from './pinyin-dictionary.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** What some letters may mean. */
export interface Candidate {
  readonly text: string;
  /** How many of the letters it stands for; the others are still to be written. */
  readonly used: number;
}

const mostCandidates = 160;
/** A word that goes on beyond what was spelled is offered when two characters are there and no more than two are not. */
const leastSpelled = 2;
const mostMissing = 2;

/**
 * What letters may mean, the likeliest first: words spelled in full, characters when they are one syllable, words by
 * their initials, words that go on, then what only the first letters spell, words before characters.
 */
export function candidatesFor(letters: string, dictionary: PinyinDictionary): readonly Candidate[] {
  if (letters === '') return [];
  const words = wordsFor(letters, dictionary);
  const spelled = (manner: Manner) =>
    words.filter((each) => each.manner === manner).map(({ text, used }) => ({ text, used }));
  const found = [
    ...spelled('in full'),
    ...charactersFor(letters, letters.length, dictionary),
    ...spelled('shortened'),
    ...spelled('begun'),
    ...spelled('by the first letters'),
    ...charactersOfFirst(letters, dictionary),
  ];
  const byText = new Map<string, Candidate>();
  for (const each of found) if (!byText.has(each.text)) byText.set(each.text, each);
  return [...byText.values()].slice(0, mostCandidates);
}

function wordsFor(letters: string, { wordsFrom, readingsOf }: PinyinDictionary) {
  return (wordsFrom.get(letters.slice(0, 1)) ?? [])
    .flatMap((text, order) => {
      const readings = [...text].map(readingsOf);
      const spelling = spellingOf(readings, letters);
      const manner = spelling && mannerOf(spelling, readings.length, letters.length);
      if (manner === undefined) return [];
      return [{ text, used: spelling?.used ?? 0, manner, order }];
    })
    .sort((one, other) => other.used - one.used || one.order - other.order);
}

/** How letters spell a word: all of it, by initials, less than all of it, or with letters left over. */
type Manner = 'in full' | 'shortened' | 'begun' | 'by the first letters';

/** Undefined where nobody would mean the word. */
function mannerOf(spelling: Spelling, length: number, letters: number): Manner | undefined {
  const { used, shortened, missing } = spelling;
  if (missing > 0) {
    const isLikely = shortened === 0 && missing <= mostMissing && length - missing >= leastSpelled;
    return isLikely ? 'begun' : undefined;
  }
  if (used === letters) return shortened === 0 ? 'in full' : 'shortened';
  return shortened === 0 ? 'by the first letters' : undefined;
}

function charactersFor(letters: string, used: number, { charactersOf }: PinyinDictionary) {
  return (charactersOf.get(letters.slice(0, used)) ?? []).map((text) => ({ text, used }));
}

/** The characters of each syllable with which the letters may begin, the longest first; else of an unfinished one. */
function charactersOfFirst(letters: string, dictionary: PinyinDictionary): readonly Candidate[] {
  const lengths = Array.from({ length: Math.min(6, letters.length) }, (_, index) => index + 1).reverse();
  const spelled = lengths.flatMap((used) => charactersFor(letters, used, dictionary));
  const begun = lengths.find((used) => beginningWith(letters.slice(0, used), dictionary).length > 0) ?? 0;
  if (spelled.length > 0 && begun < letters.length) return spelled;
  const begins = beginningWith(letters.slice(0, begun), dictionary);
  const byRank = begins.sort((one, other) => dictionary.rankOf(one) - dictionary.rankOf(other));
  return [...spelled, ...byRank.map((text) => ({ text, used: begun }))];
}

/** So many characters of a syllable are offered before all of its letters are there. */
const mostOfSyllable = 12;

function beginningWith(letters: string, { charactersOf }: PinyinDictionary): string[] {
  if (letters === '') return [];
  return [...charactersOf].flatMap(([syllable, characters]) =>
    syllable.startsWith(letters) ? characters.slice(0, mostOfSyllable) : [],
  );
}
