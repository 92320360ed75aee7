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
import { repeatedAfter, type Tone, toneOf, volumeAt } from './sound-rules.ts';

/** Whoever left a door open has turned away from it. */
const louder = 1.6;

/** Of the volume at this hour. */
const shareOfVoice = { off: 0, usual: 1, louder: 1.6 } as const;

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
  const spoken = isCovered
    ? ''
    : spokenOf(view)
        .map(({ key }) => key)
        .join(' ');
  const period = repeatedAfter(view);
  const { language } = listening.preferences;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place, and for what is said in it
  useEffect(() => {
    const announce = () => {
      if (tone) sounds.ring(tone);
      sounds.say(spoken !== '', tone ? secondsOf(tone) : 0);
    };
    announce();
    if (period === undefined) return sounds.beSilent;
    const timer = setInterval(announce, period);
    return () => {
      clearInterval(timer);
      sounds.beSilent();
    };
  }, [place, tone, spoken, period, language, sounds]);
  return sounds;
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
    say: (speaks: boolean, after: number) => {
      const { view, preferences } = latest();
      const sentences = speaks ? spokenOf(view) : [];
      voice.say(
        clipAddresses(sentences, preferences.language),
        volume() * shareOfVoice[preferences.voice],
        after,
      );
    },
    beSilent: voice.stop,
    pressed: () => player.play('press', volume()),
    playSample: (wanted: number) => player.play('take', wanted),
    speakSample: (wanted: PreferenceValues['voice']) => {
      const { view, preferences } = latest();
      const onScreen = spokenOf(view);
      const sentences = onScreen.length > 0 ? onScreen : [{ key: 'speech.sample' as const }];
      voice.say(clipAddresses(sentences, preferences.language), volume() * shareOfVoice[wanted], 0);
    },
  };
}
