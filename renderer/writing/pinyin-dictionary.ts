/** Which characters are read how, and which words there are, for writing by pinyin. */
export interface PinyinDictionary {
  /** The characters of each syllable (ü as v), the commonest first. */
  readonly charactersOf: ReadonlyMap<string, readonly string[]>;
  /** Every way a character is read: a word is found by each of them, so no reading need be guessed. */
  readonly readingsOf: (character: string) => readonly string[];
  /** Words by the first letter of their readings, the likeliest first. */
  readonly wordsFrom: ReadonlyMap<string, readonly string[]>;
  /** The lower the commoner, by where a character first comes in the words. */
  readonly rankOf: (character: string) => number;
}

/** How else lüe and nüe are typed. */
const otherSpellings: Readonly<Record<string, string>> = { lve: 'lue', nve: 'nue' };

/** `syllables`: for each syllable its characters, the commonest first. `words`: the likeliest first. */
export function createPinyinDictionary(
  syllables: Readonly<Record<string, string>>,
  words: readonly string[],
): PinyinDictionary {
  const charactersOf = new Map(
    Object.entries(syllables).map(([syllable, characters]) => [syllable, [...characters]]),
  );
  for (const [usual, other] of Object.entries(otherSpellings)) {
    const characters = charactersOf.get(usual);
    if (characters) charactersOf.set(other, characters);
  }
  const readings = readingsFrom(charactersOf);
  const readingsOf = (character: string) => readings.get(character) ?? [];
  const ranks = new Map<string, number>();
  for (const character of words.join('')) if (!ranks.has(character)) ranks.set(character, ranks.size);
  return {
    charactersOf,
    readingsOf,
    wordsFrom: byFirstLetter(words, readingsOf),
    rankOf: (character) => ranks.get(character) ?? ranks.size,
  };
}

function readingsFrom(charactersOf: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of charactersOf) {
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  }
  return readings;
}

function byFirstLetter(
  words: readonly string[],
  readingsOf: (character: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const wordsFrom = new Map<string, string[]>();
  for (const word of words) {
    const [first = '', second] = word;
    if (second === undefined) continue;
    for (const letter of new Set(readingsOf(first).map((reading) => reading.slice(0, 1)))) {
      const known = wordsFrom.get(letter);
      if (known) known.push(word);
      else wordsFrom.set(letter, [word]);
    }
  }
  return wordsFrom;
}
