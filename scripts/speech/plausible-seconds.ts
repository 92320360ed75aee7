import type { Language } from './wanted-clips.ts';

/** Between these many seconds anybody, and the voice of a program, takes to say words clearly. */
export function plausibleSeconds(
  words: string,
  language: Language,
): { readonly least: number; readonly most: number } {
  const units = unitsOf(words, language);
  const pauses = words.match(/[，。：；？！,.:;?!]/g)?.length ?? 0;
  const [quick, slow] = language === 'en' ? [0.03, 0.15] : [0.13, 0.55];
  return { least: 0.1 + units * quick, most: 0.5 + units * slow + pauses * 0.8 };
}

/** Syllables of Chinese; letters of English, where a digit and a letter alone are as long as a word. */
function unitsOf(words: string, language: Language): number {
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (language !== 'en') return letters;
  return letters + 3 * (words.match(/\b[\p{L}\p{N}]\b/gu)?.length ?? 0);
}
