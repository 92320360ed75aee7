import { type Language, resources } from '../words/words.ts';
import { clipNames, wordsAt } from './clip-names.ts';
import type { Sentence } from './sentences.ts';

/** Where the page finds the clips of each sentence; the build puts them beside it. */
export function clipAddresses(
  sentences: readonly Sentence[],
  language: Language,
): readonly (readonly string[])[] {
  return sentences.map((sentence) =>
    clipNames(sentence, wordsAt(resources[language].page, sentence.key)).map(
      (name) => `./speech/${language}/${name}.opus`,
    ),
  );
}
