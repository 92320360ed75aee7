import type { Language, Place } from './wanted-clips.ts';

/** A voice of espeak-ng, and how pieces are cut out of what it says. */
export interface Voice {
  readonly name: string;
  readonly wordsPerMinute: number;
  /** A pause within a sentence, at which the sentence is cut; longer than any that a consonant makes. */
  readonly pause: string;
  /** What of it is surely no consonant, in seconds. */
  readonly shortestPause: number;
  /** What stands around a clip while it is spoken, so that it sounds like part of a sentence. */
  readonly number: string;
  readonly beforeNumber: string;
  readonly afterNumber: string;
}

const english: Voice = {
  ...{ name: 'en-gb', wordsPerMinute: 140, pause: '[[_::]]', shortestPause: 0.07 },
  ...{ number: 'one', beforeNumber: 'door', afterNumber: 'is open' },
};
/** Chinese as pinyin: the voice that reads characters knows too few of them. Its longer pause would change the tone before it. */
const chinese: Voice = {
  ...{ name: 'cmn-latn-pinyin', wordsPerMinute: 155, pause: '[[_:]]', shortestPause: 0.058 },
  ...{ number: 'yi1', beforeNumber: 'zai4', afterNumber: 'hao4 men2 li5' },
};
/** Letters as they are said in China, Z too; the voice for pinyin knows none. */
const lettersInChinese: Voice = { ...english, name: 'en-us' };

export function voiceOf(place: Place, language: Language): Voice {
  if (language === 'en') return english;
  return place === 'letter' ? lettersInChinese : chinese;
}

/** By which a clip of an earlier voice, or of another speed, is known: two of them in one sentence would be heard. */
export function nameOfVoice({ name, wordsPerMinute }: Voice): string {
  return `${name} ${wordsPerMinute}`;
}
