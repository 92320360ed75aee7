export interface MostUsed {
  /** Words of two to four characters, the commonest first. */
  readonly words: readonly string[];
  /** All the characters asked for, the commonest first; those that no word has keep their order at the end. */
  readonly characters: readonly string[];
}

/** Reads a dictionary of lines such as `老年人 1234 n`; words with other characters than `known` are left out. */
export function mostUsed(dictionary: string, known: readonly string[]): MostUsed {
  const counts = new Map(known.map((character) => [character, 0]));
  const words: { readonly word: string; readonly count: number }[] = [];
  for (const line of dictionary.split('\n')) {
    const [word = '', counted = ''] = line.split(' ');
    const count = Number(counted);
    const characters = [...word];
    if (characters.length === 0 || !Number.isFinite(count)) continue;
    if (!characters.every((character) => counts.has(character))) continue;
    for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + count);
    if (characters.length >= 2 && characters.length <= 4) words.push({ word, count });
  }
  const often = (character: string) => counts.get(character) ?? 0;
  return {
    words: words.sort((one, other) => other.count - one.count).map(({ word }) => word),
    characters: [...known].sort((one, other) => often(other) - often(one)),
  };
}
