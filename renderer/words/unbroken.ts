const wordJoiner = '\u2060';

/** The same words, with times such as 8:30-17:00 kept on one line. */
export function unbroken(words: string): string {
  return words.replaceAll(/(?<=\d)([-–])(?=\d)/g, `${wordJoiner}$1${wordJoiner}`);
}
