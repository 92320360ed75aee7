import { err, ok, type Result } from '../../electron/foundation/result.ts';
import { type ClipBook, described } from './clip-book.ts';
import { levelled, loudnessOf } from './loudness.ts';
import { encoded } from './opus.ts';
import { plausibleSeconds } from './plausible-seconds.ts';
import { cutOut, heardStretches, type Sound, secondsOf } from './sound.ts';
import { silenceSeconds } from './voice.ts';
import type { Language, WantedClip } from './wanted-clips.ts';

/** A voice beside a good microphone is far louder. */
const quietestLoudness = -50;
/** What is so much quieter than the loudest is the room, not the voice. */
const roomDecibels = 40;
const fullScale = 0.999;
/** More samples at full scale than this share: the microphone was turned up too far. */
const mostAtFullScale = 0.001;

interface Recording {
  readonly language: Language;
  readonly name: string;
  readonly clip: WantedClip;
  readonly sound: Sound;
}

/** The voice in a recording, without the silence around it; or why it cannot be what was to be said. */
export function voiceIn(sound: Sound, words: string, language: Language): Result<Sound> {
  if (!(loudnessOf(sound) > quietestLoudness)) return err('silent', 'next to nothing is heard in it');
  const heard = heardStretches(sound, roomDecibels, Number.POSITIVE_INFINITY)[0] ?? { from: 0, to: 0 };
  const voice = cutOut(sound, heard, silenceSeconds);
  const atFullScale = voice.samples.filter((sample) => Math.abs(sample) >= fullScale).length;
  if (atFullScale > voice.samples.length * mostAtFullScale)
    return err('clipped', 'it was recorded too loud: turn the microphone down');
  const seconds = secondsOf(voice);
  const { least, most } = plausibleSeconds(words, language);
  if (seconds >= least && seconds <= most) return ok(voice);
  const range = `${least.toFixed(1)} to ${most.toFixed(1)} s`;
  return err('wrong-length', `${seconds.toFixed(1)} s is not “${words}”, which takes ${range}`);
}

/** Takes what a person said in place of a clip, as loud as the others; answers how many seconds it takes. */
export function recordClip(book: ClipBook, { language, name, clip, sound }: Recording): Result<number> {
  const voice = voiceIn(sound, clip.words, language);
  if (!voice.ok) return voice;
  const seconds = secondsOf(voice.value);
  book.put(language, name, described(clip, 'recorded', seconds), encoded(levelled(voice.value)));
  book.save();
  return ok(seconds);
}
