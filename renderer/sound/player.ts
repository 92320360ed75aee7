import { type AudioOutput, gainOf } from './audio-output.ts';
import type { Tone } from './sound-rules.ts';

export interface Player {
  /** `volume`: of 100; 0 plays nothing. */
  play(tone: Tone, volume: number): void;
}

interface Note {
  readonly hertz: number;
  /** Seconds from the beginning. */
  readonly from: number;
  readonly seconds: number;
  /** Of the loudest. */
  readonly gain: number;
}

/**
 * Soft and short: a knock for a press, a rising third for something to take, two equal notes for "are you there?", three
 * high ones for a door that stands open.
 */
const notes: Readonly<Record<Tone, readonly Note[]>> = {
  press: [{ hertz: 1_200, from: 0, seconds: 0.035, gain: 0.35 }],
  take: [
    { hertz: 659, from: 0, seconds: 0.28, gain: 0.9 },
    { hertz: 831, from: 0.2, seconds: 0.45, gain: 0.9 },
  ],
  idle: [
    { hertz: 587, from: 0, seconds: 0.25, gain: 0.9 },
    { hertz: 587, from: 0.4, seconds: 0.35, gain: 0.9 },
  ],
  'left-open': [
    { hertz: 988, from: 0, seconds: 0.3, gain: 1 },
    { hertz: 988, from: 0.35, seconds: 0.3, gain: 1 },
    { hertz: 988, from: 0.7, seconds: 0.5, gain: 1 },
  ],
};

/** Makes tones by itself, without files. Browsers let it sound once somebody has pressed something. */
export function createPlayer(output: AudioOutput): Player {
  return {
    play: (tone, volume) => {
      if (volume <= 0) return;
      const context = output();
      for (const note of notes[tone]) playNote(context, note, gainOf(volume));
    },
  };
}

/** How long it sounds. */
export function secondsOf(tone: Tone): number {
  return Math.max(...notes[tone].map(({ from, seconds }) => from + seconds));
}

function playNote(context: AudioContext, { hertz, from, seconds, gain }: Note, loud: number): void {
  const begin = context.currentTime + from;
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const envelope = new GainNode(context, { gain: 0 });
  // Rises and falls without a crack.
  envelope.gain.linearRampToValueAtTime(gain * loud, begin + 0.008);
  envelope.gain.setTargetAtTime(0, begin + 0.012, seconds / 4);
  oscillator.connect(envelope).connect(context.destination);
  oscillator.start(begin);
  oscillator.stop(begin + seconds);
}
