import { confusedSpellings } from './confusion.ts';
import { otherSpellings, ownReadings } from './readings.ts';

/**
 * A character with its reading in its phrase: 重 in 重新 and 重 in 体重 are two signs. A catalogue of any size has some
 * three thousand, so all that can be asked of a character is worked out once for a sign, not for a text.
 */
export interface Sign {
  readonly character: string;
  /** As its phrase is read; empty for letters and digits. */
  readonly reading: string;
  /** How else the character may be read or typed, whatever the phrase. */
  readonly otherReadings: readonly string[];
  /** The phrase's reading as it sounds in the region. */
  readonly confused: readonly string[];
  /** The same number in the other script, 三 for 3 and 3 for 三; for all else the character itself. */
  readonly sameNumber: string;
}

/** Gives every pair of a character and its reading a number. */
export interface SignTable {
  readonly signs: readonly Sign[];
  numberOf(character: string, reading: string): number;
}

export function openSignTable(): SignTable {
  const signs: Sign[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (character: string, reading: string) => {
    const key = character + reading;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, signs.length);
    signs.push(makeSign(character, reading));
    return signs.length - 1;
  };
  return { signs, numberOf };
}

const digits = '0123456789';
const numerals = '零一二三四五六七八九';

function makeSign(character: string, phraseReading: string): Sign {
  const digit = digits.indexOf(character);
  const numeral = numerals.indexOf(character);
  // A digit is read like its numeral: 3岁 is found by sansui.
  const reading = digit >= 0 ? (ownReadings(numerals.charAt(digit))[0] ?? '') : phraseReading;
  const readings = [reading, ...ownReadings(character)].filter((each) => each !== '');
  const all = new Set(readings.flatMap((each) => [each, ...otherSpellings(each)]));
  all.delete(reading);
  return {
    ...{ character, reading, otherReadings: [...all], confused: confusedSpellings(reading) },
    sameNumber: digit >= 0 ? numerals.charAt(digit) : numeral >= 0 ? digits.charAt(numeral) : character,
  };
}
