import { useEffect, useMemo, useRef } from 'react';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { createPlayer } from './player.ts';
import { type Tone, toneOf, volumeAt } from './sound-rules.ts';

/** Whoever left a door open has turned away from it. */
const louder = 1.6;

interface Sounds {
  /** A control was pressed. */
  readonly pressed: () => void;
  /** What people hear at this volume. */
  readonly playSample: (volume: number) => void;
}

/**
 * Rings when a place comes up that asks for it (`place` changes with each), and at each press; as loud as it is to be
 * at this hour. Without a clock the page is silent.
 */
export function useSounds(
  sound: KioskDescription['sound'],
  view: SessionView,
  place: string,
  now: (() => number) | undefined,
): Sounds {
  const player = useMemo(createPlayer, []);
  const latest = useRef({ sound, now });
  latest.current = { sound, now };
  const sounds = useMemo(() => {
    const volume = () => {
      const { sound: present, now: clock } = latest.current;
      return clock ? volumeAt(present, clock()) : 0;
    };
    return {
      ring: (tone: Exclude<Tone, 'press'>) =>
        player.play(tone, tone === 'left-open' ? Math.min(100, volume() * louder) : volume()),
      pressed: () => player.play('press', volume()),
      playSample: (wanted: number) => player.play('take', wanted),
    };
  }, [player]);
  const tone = toneOf(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place
  useEffect(() => {
    if (tone) sounds.ring(tone);
  }, [place, tone, sounds]);
  return sounds;
}
