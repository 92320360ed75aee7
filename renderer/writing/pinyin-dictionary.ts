/** Which characters are read how, and which words there are, for writing by pinyin. */
export interface PinyinDictionary {
  /** The characters of each syllable (ü as v), the commonest first. */
  readonly charactersOf: ReadonlyMap<string, readonly string[]>;
  /** Words by the first letter of their readings, the likeliest first. */
  readonly wordsFrom: ReadonlyMap<string, readonly Word[]>;
}

export interface Word {
  readonly text: string;
  /** For each character every way it is read: a word is found by each of them, so no reading need be guessed. */
  readonly readings: readonly (readonly string[])[];
  /** The likelier of two words has the lower. */
  readonly order: number;
}

/** How else lüe and nüe are typed. */
const otherSpellings: Readonly<Record<string, string>> = { lve: 'lue', nve: 'nue' };

/**
 * `syllables`: for each syllable its characters, separated by spaces, the commonest first. `words`: the likeliest
 * first; what holds anything but characters with a known reading is left out, and so is a word said twice.
 */
export function createPinyinDictionary(
  syllables: Readonly<Record<string, string>>,
  words: readonly string[],
): PinyinDictionary {
  const charactersOf = new Map(
    Object.entries(syllables).map(([syllable, characters]) => [syllable, characters.split(' ')]),
  );
  for (const [usual, other] of Object.entries(otherSpellings)) {
    const characters = charactersOf.get(usual);
    if (characters) charactersOf.set(other, characters);
  }
  return { charactersOf, wordsFrom: sortedByFirstLetter(words, readingsFrom(charactersOf)) };
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

function sortedByFirstLetter(
  words: readonly string[],
  readingsOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Word[]> {
  const wordsFrom = new Map<string, Word[]>();
  for (const [order, text] of [...new Set(words)].entries()) {
    const readings = [...text].map((character) => readingsOf.get(character) ?? []);
    if (readings.length < 2 || readings.some((each) => each.length === 0)) continue;
    const word = { text, readings, order };
    for (const first of new Set(readings[0]?.map((reading) => reading.slice(0, 1)))) {
      const known = wordsFrom.get(first);
      if (known) known.push(word);
      else wordsFrom.set(first, [word]);
    }
  }
  return wordsFrom;
}
