const longestReading = 'zhuang'.length;

/** For each character of a word every way it is read. */
type Readings = readonly (readonly string[])[];

/** How some letters spell a word. */
export interface Spelling {
  /** How many of the letters it takes. */
  readonly used: number;
  /** How many characters are given by less than their whole reading. */
  readonly shortened: number;
  /** How many characters at its end are not spelled at all. */
  readonly missing: number;
}

/**
 * The fullest way in which the beginning of `letters` spells a word: each character by its reading, by the initial of
 * it (l, or zh), or the last one by as much as is there. Undefined when there is none.
 */
export function spellingOf(readings: Readings, letters: string): Spelling | undefined {
  return spellFrom(readings, letters, 0, 0);
}

function spellFrom(readings: Readings, letters: string, character: number, at: number): Spelling | undefined {
  const missing = readings.length - character;
  if (missing === 0 || at === letters.length) return { used: at, shortened: 0, missing };
  // More letters than could be left for this word are letters of the next: then nothing is shortened.
  const mayShorten = letters.length - at <= longestReading * missing;
  let best: Spelling | undefined;
  const consider = (to: number, shortened: number) => {
    const rest = spellFrom(readings, letters, character + 1, to);
    if (!rest) return;
    const spelling = { ...rest, shortened: rest.shortened + shortened };
    if (!best || isFuller(spelling, best)) best = spelling;
  };
  for (const reading of readings[character] ?? []) {
    if (letters.startsWith(reading, at)) consider(at + reading.length, 0);
    else if (reading.startsWith(letters.slice(at))) consider(letters.length, 1);
    for (const initial of initialsOf(reading)) {
      if (mayShorten && letters.startsWith(initial, at)) consider(at + initial.length, 1);
    }
  }
  return best;
}

function isFuller(one: Spelling, other: Spelling): boolean {
  if (one.used !== other.used) return one.used > other.used;
  if (one.missing !== other.missing) return one.missing < other.missing;
  return one.shortened < other.shortened;
}

function initialsOf(reading: string): readonly string[] {
  return /^[zcs]h/.test(reading) ? [reading.slice(0, 1), reading.slice(0, 2)] : [reading.slice(0, 1)];
}
