import { pinyin, polyphonic } from 'pinyin-pro';

const chinese = /^\p{Script=Han}$/u;

/** Phrases that the dictionary reads wrongly. */
const corrections: Readonly<Record<string, readonly string[]>> = {
  重名: ['chong', 'ming'],
  还款: ['huan', 'kuan'],
  还贷: ['huan', 'dai'],
  给付: ['ji', 'fu'],
  局长: ['ju', 'zhang'],
  粘贴: ['zhan', 'tie'],
};

/**
 * How each character of a text is read in its phrase, by pinyin-pro's dictionary: letters without tone, ü as v; empty
 * for what is not Chinese, or not known.
 */
export function phraseReadings(characters: readonly string[]): readonly string[] {
  const text = characters.join('');
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true });
  // The dictionary should answer one reading a character. Where it does not, each is read alone.
  const readings =
    read.length === characters.length ? read : characters.map((each) => ownReadings(each)[0] ?? '');
  const known = readings.map((reading, at) =>
    chinese.test(characters[at] ?? '') ? onlyLetters(reading) : '',
  );
  return correct(characters, known);
}

/** Every reading a character has, whatever the phrase; the usual one first. None for what is not Chinese. */
export function ownReadings(character: string): readonly string[] {
  if (!chinese.test(character)) return [];
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  return [...new Set(readings.map(onlyLetters))].filter((reading) => reading !== '');
}

/** How else a syllable with ü is typed: lv, lu and lyu are 绿; lve and lue are 略. None for any other. */
export function otherSpellings(reading: string): readonly string[] {
  if (!/^[ln]v/.test(reading)) return [];
  return [reading.replace('v', 'u'), reading.replace('v', 'yu')];
}

function onlyLetters(reading: string): string {
  return /^[a-z]+$/.test(reading) ? reading : '';
}

function correct(characters: readonly string[], readings: readonly string[]): readonly string[] {
  const corrected = [...readings];
  const text = characters.join('');
  if (text.length !== characters.length) return corrected;
  for (const [phrase, right] of Object.entries(corrections)) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
      corrected.splice(at, right.length, ...right);
  }
  return corrected;
}
