import { isLetter, type Query } from './query.ts';

/**
 * A query in the pieces that a person hears: characters one by one, letters in as few syllables as possible, digits
 * together. Letters that are no syllables stay one piece; the last syllable may be unfinished.
 */
export function piecesOf({ units, breaks }: Query, syllables: ReadonlySet<string>): readonly string[] {
  const pieces: string[] = [];
  let run = '';
  const end = () => {
    if (run !== '') pieces.push(...(isLetter(run[0]) ? syllablesOf(run, syllables) : [run]));
    run = '';
  };
  for (const [at, unit] of units.entries()) {
    const runs = isLetter(unit) || isDigit(unit);
    if (!runs || breaks[at] || (run !== '' && isLetter(run[0]) !== isLetter(unit))) end();
    if (runs) run += unit;
    else pieces.push(unit);
  }
  end();
  return pieces;
}

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

/** The fewest syllables that make up these letters, the longer one first where there is a choice. */
function syllablesOf(letters: string, syllables: ReadonlySet<string>): readonly string[] {
  const longestSyllable = 6;
  // The best division of what begins at each letter, from the end to the beginning.
  const best: (readonly string[] | undefined)[] = [];
  best[letters.length] = [];
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    for (let to = Math.min(from + longestSyllable, letters.length); to > from; to -= 1) {
      const rest = best[to];
      const syllable = letters.slice(from, to);
      const known = syllables.has(syllable) || (to === letters.length && isBeginning(syllable, syllables));
      const length = best[from]?.length ?? Number.POSITIVE_INFINITY;
      if (rest && known && rest.length + 1 < length) best[from] = [syllable, ...rest];
    }
  }
  return best[0] ?? [letters];
}

function isBeginning(letters: string, syllables: ReadonlySet<string>): boolean {
  for (const syllable of syllables) if (syllable.startsWith(letters)) return true;
  return false;
}
