import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordingsIn, wordsAt } from '../../renderer/speech/clip-names.ts';
import type { SentenceKey } from '../../renderer/speech/sentences.ts';
import { readingOf } from './readings.ts';
import { nameOfVoice, voiceOf } from './voices.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Where a clip stands in what is heard: a clip beside a number must sound as if the sentence went on. */
export type Place = 'alone' | 'before-number' | 'after-number' | 'number' | 'letter';

export interface WantedClip {
  readonly words: string;
  readonly place: Place;
  /** Chinese: how the words are said. */
  readonly reading?: string;
  /** The program's voice that says it, and how quick it is. */
  readonly voice?: string;
}

export type WantedClips = Readonly<Record<Language, ReadonlyMap<string, WantedClip>>>;

/** Every clip that the page may play, by its name. */
export function wantedClips(): WantedClips {
  return { 'zh-CN': wantedIn('zh-CN'), en: wantedIn('en') };
}

/** The page's words in a language, by their key, without the page. */
export function textsIn(language: Language): (key: SentenceKey) => string {
  const folder = join(import.meta.dirname, '../../assets/locales', language);
  const words: unknown = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8'));
  return (key) => wordsAt(words, key);
}

function wantedIn(language: Language): ReadonlyMap<string, WantedClip> {
  const textOf = textsIn(language);
  const recordings = [...recordingsIn(language, textOf)];
  return new Map(
    recordings.map(([name, words]) => {
      const place = placeOf(name, textOf);
      const isRead = language === 'zh-CN' && place !== 'letter';
      const voice = nameOfVoice(voiceOf(place, language));
      return [name, { words, place, voice, ...(isRead ? { reading: readingOf(words) } : {}) }];
    }),
  );
}

function placeOf(name: string, textOf: (key: SentenceKey) => string): Place {
  if (name.startsWith('number.')) return 'number';
  if (name.startsWith('letter.')) return 'letter';
  if (/\.\d$/.test(name)) return 'after-number';
  return textOf(name as SentenceKey).includes('{{cell}}') ? 'before-number' : 'alone';
}
