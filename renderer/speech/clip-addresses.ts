import { type Language, resources } from '../words/words.ts';
import { clipNames } from './clip-names.ts';
import type { Sentence, SentenceKey } from './sentences.ts';

/** Where the page finds the clips of each sentence; the build puts them beside it. */
export function clipAddresses(
  sentences: readonly Sentence[],
  language: Language,
): readonly (readonly string[])[] {
  return sentences.map((sentence) =>
    clipNames(sentence, wordsOf(sentence.key, language)).map((name) => `./speech/${language}/${name}.opus`),
  );
}

type Tree = string | { readonly [part: string]: Tree };

/** The words as they are written, with the place of the number in them. */
function wordsOf(key: SentenceKey, language: Language): string {
  const page: Tree = resources[language].page;
  const words = key
    .split('.')
    .reduce<Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), page);
  if (typeof words !== 'string') throw new Error(`no words for ${key}`);
  return words;
}
