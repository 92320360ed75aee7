export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** Words of a dictionary of lines such as `老年人 1234 n` that hold none but `known` characters, the commonest first. */
export function countedWords(dictionary: string, known: readonly string[]): readonly CountedWord[] {
  const characters = new Set(known);
  return dictionary
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', count = '']) => ({ word, count: Number(count) }))
    .filter(({ word, count }) => word !== '' && count > 0 && [...word].every((each) => characters.has(each)))
    .sort((one, other) => other.count - one.count);
}

/** All the `known` characters, those first that the words use most; the others in their own order. */
export function charactersByUse(words: readonly CountedWord[], known: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { word, count } of words) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  const often = (character: string) => counts.get(character) ?? 0;
  return [...known].sort((one, other) => often(other) - often(one));
}
