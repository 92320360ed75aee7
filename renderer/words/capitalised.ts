/** As a title or a sentence begins; words that have no capitals stay as they are. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
