import { useEffect, useMemo, useRef } from 'react';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { OverlayName } from '../app/page-key.ts';
import { clipAddresses } from '../speech/clip-addresses.ts';
import { spokenOf } from '../speech/spoken-of.ts';
import { createVoice } from '../speech/voice.ts';
import type { PreferenceValues } from '../state/preferences.ts';
import { createAudioOutput } from './audio-output.ts';
import { createPlayer, secondsOf } from './player.ts';
import { repeatedAfter, type Tone, toneOf, volumeAt, volumeOfVoice } from './sound-rules.ts';

/** Whoever left a door open has turned away from it. */
const louder = 1.6;

interface Listening {
  readonly sound: KioskDescription['sound'];
  /** Without a clock the page is silent. */
  readonly now: (() => number) | undefined;
  readonly preferences: PreferenceValues;
}

interface Sounds {
  /** A control was pressed. */
  readonly pressed: () => void;
  /** What people hear at this volume. */
  readonly playSample: (volume: number) => void;
  /** Says what the screen says, or something else where it says nothing, as loud as this resident would have it. */
  readonly speakSample: (voice: PreferenceValues['voice']) => void;
}

/**
 * Rings and speaks when a place comes up that asks for it (`place` changes with each), or when it has something else to
 * say; knocks at each press; all as loud as it is to be at this hour.
 */
export function useSounds(
  view: SessionView,
  place: string,
  overlay: OverlayName,
  listening: Listening,
): Sounds {
  const latest = useRef({ ...listening, view });
  latest.current = { ...listening, view };
  const sounds = useMemo(() => createSounds(() => latest.current), []);
  const tone = toneOf(view);
  const isCovered = overlay === 'help' || overlay === 'display';
  const spoken = isCovered ? '' : whatIsSaid(view);
  const period = repeatedAfter(view);
  const { language } = listening.preferences;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place
  useEffect(() => {
    if (tone) sounds.ring(tone);
  }, [place, tone, sounds]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place, and for what is said in it
  useEffect(() => {
    if (spoken === '') return;
    sounds.say(tone ? secondsOf(tone) : 0);
    return sounds.beSilent;
  }, [place, spoken, language, sounds]);
  useEffect(() => {
    if (period === undefined) return;
    const timer = setInterval(() => {
      if (tone) sounds.ring(tone);
      if (spoken !== '') sounds.say(tone ? secondsOf(tone) : 0);
    }, period);
    return () => clearInterval(timer);
  }, [period, tone, spoken, sounds]);
  return sounds;
}

/** Another wrong number is told anew, in the same words. */
function whatIsSaid(session: SessionView): string {
  const keys = spokenOf(session).map(({ key }) => key);
  const tries = 'tries' in session.view ? session.view.tries : undefined;
  return [...keys, tries ?? ''].join(' ').trim();
}

function createSounds(latest: () => Listening & { readonly view: SessionView }) {
  const output = createAudioOutput();
  const player = createPlayer(output);
  const voice = createVoice(output);
  const volume = () => {
    const { sound, now } = latest();
    return now ? volumeAt(sound, now()) : 0;
  };
  return {
    ring: (tone: Exclude<Tone, 'press'>) =>
      player.play(tone, tone === 'left-open' ? Math.min(100, volume() * louder) : volume()),
    say: (after: number) => {
      const { view, preferences } = latest();
      const loud = volumeOfVoice(volume(), preferences.voice);
      voice.say(clipAddresses(spokenOf(view), preferences.language), loud, after);
    },
    beSilent: voice.stop,
    pressed: () => player.play('press', volume()),
    playSample: (wanted: number) => player.play('take', wanted),
    speakSample: (wanted: PreferenceValues['voice']) => {
      const { view, preferences } = latest();
      const onScreen = spokenOf(view);
      const sentences = onScreen.length > 0 ? onScreen : [{ key: 'speech.sample' as const }];
      voice.say(clipAddresses(sentences, preferences.language), volumeOfVoice(volume(), wanted), 0);
    },
  };
}
