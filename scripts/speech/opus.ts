import { readFileSync } from 'node:fs';
import type { Sound } from './sound.ts';
import { ask } from './tools.ts';
import { readWav, writeWav } from './wav.ts';

/** For one voice, small; a file that bears always the same number, so that the same sound gives the same bytes. */
const forVoice =
  '--quiet --speech --bitrate 14 --framesize 60 --comp 10 --serial 1 --padding 0 --discard-comments';

/** Speech as Opus in Ogg. */
export function encoded(sound: Sound): Buffer {
  const file = ask('opusenc', [...forVoice.split(' '), '-', '-'], writeWav(sound));
  if (!file) throw new Error('opusenc refuses what it is given');
  return file;
}

/** A file of sound: Opus, or WAV, AIFF or FLAC, which opusenc reads; undefined when it is none of them. */
export function soundOfFile(path: string): Sound | undefined {
  const file = readFileSync(path);
  const isOpus = file.toString('latin1', 0, 4) === 'OggS' && file.indexOf('OpusHead') > 0;
  const opus = isOpus ? file : ask('opusenc', ['--quiet', '--bitrate', '256', path, '-']);
  const wav = opus && ask('opusdec', ['--quiet', '--rate', '48000', '--force-wav', '-', '-'], opus);
  return wav && readWav(wav);
}
