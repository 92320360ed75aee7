import { phraseReadings } from '../../electron/search/readings.ts';
import type { CountedWord } from './most-used.ts';

/**
 * For each syllable its characters, those first that are most often read so: 行 comes early for xing and for hang, 信
 * late for shen. `syllables`: all characters of each; `words`: how often each was counted.
 */
export function syllablesByUse(
  syllables: Readonly<Record<string, string>>,
  words: readonly CountedWord[],
): Readonly<Record<string, string>> {
  const counts = new Map<string, number>();
  for (const { word, count } of words) {
    const characters = [...word];
    for (const [at, reading] of phraseReadings(characters).entries()) {
      const read = `${reading}${characters[at]}`;
      counts.set(read, (counts.get(read) ?? 0) + count);
    }
  }
  return Object.fromEntries(
    Object.entries(syllables).map(([syllable, characters]) => {
      const often = (character: string) => counts.get(syllable + character) ?? 0;
      const inOrder = [...new Set(characters.split(' '))].sort((one, other) => often(other) - often(one));
      return [syllable, inOrder.join('')];
    }),
  );
}
