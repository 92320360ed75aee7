import { cutOut, heardStretches, type Sound } from './sound.ts';
import { ask } from './tools.ts';
import { type Voice, voiceOf } from './voices.ts';
import type { Language, WantedClip } from './wanted-clips.ts';
import { readWav } from './wav.ts';

/** At both ends of a clip; two clips after each other have twice as much between them. */
export const silenceSeconds = 0.03;

/** The words as the voice says them, with a little silence at both ends. */
export function speak(clip: WantedClip, language: Language): Sound {
  const voice = voiceOf(clip.place, language);
  const words = language === 'en' || clip.place === 'letter' ? clip.words : pronounced(clip.reading ?? '');
  const spoken = sayWith(voice, inSentence(words, clip, voice));
  const pieces = heardStretches(spoken, 60, voice.shortestPause);
  const [first, last] = [pieces[follows(clip) ? 1 : 0], pieces.at(isFollowed(clip) ? -2 : -1)];
  if (!first || !last || last.to <= first.from) throw new Error(`nothing is heard of ${clip.words}`);
  return cutOut(spoken, { from: first.from, to: last.to }, silenceSeconds);
}

function follows({ place }: WantedClip): boolean {
  return place === 'number' || place === 'after-number';
}

function isFollowed({ place }: WantedClip): boolean {
  return place === 'number' || place === 'before-number';
}

function inSentence(words: string, { place }: WantedClip, voice: Voice): string {
  const { pause, number, beforeNumber, afterNumber } = voice;
  switch (place) {
    case 'alone':
    // Within a sentence A would be said as in “a door”.
    case 'letter':
      return words;
    case 'before-number':
      return `${words} ${pause} ${number}`;
    case 'after-number':
      // A mark at the beginning would be a pause of its own.
      return `${number} ${pause} ${words.replace(/^[\p{P}\s]+/u, '')}`;
    case 'number':
      return `${beforeNumber} ${pause} ${words} ${pause} ${afterNumber}`;
  }
}

/**
 * After a full stop the voice would go on without a breath, as pinyin begins no sentence with a capital; after a question
 * mark it takes half a second, and in a language of tones that changes no pitch.
 */
function pronounced(reading: string): string {
  return reading.replaceAll('.', '?').replaceAll('huir4', "[[X'u@51r]]");
}

function sayWith({ name, wordsPerMinute }: Voice, text: string): Sound {
  const wav = ask('espeak-ng', ['-v', name, '-s', String(wordsPerMinute), '--stdout', '--stdin'], text);
  if (!wav) throw new Error(`espeak-ng does not say ${text}`);
  return readWav(wav);
}
