import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { ScreenName, SessionView } from '../../electron/contract/session-view.ts';
import type { PreferenceValues } from '../state/preferences.ts';

export type Tone = 'press' | 'take' | 'idle' | 'left-open';

type Sound = KioskDescription['sound'];

/** How loud it is at this moment (ms), of 100. Quiet hours that end before they begin go over midnight; equal ones are none. */
export function volumeAt({ volume, quietVolume, quietFrom, quietTo }: Sound, milliseconds: number): number {
  const time = new Date(milliseconds + 8 * 3_600_000).toISOString().slice(11, 16);
  const isQuiet =
    quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
  return isQuiet ? quietVolume : volume;
}

const sharesOfVoice: Readonly<Record<PreferenceValues['voice'], number>> = { off: 0, usual: 1, louder: 1.6 };

/** How loud this resident is spoken to where it is so loud at this hour, both of 100. */
export function volumeOfVoice(volume: number, voice: PreferenceValues['voice']): number {
  return Math.min(100, volume * sharesOfVoice[voice]);
}

/** Screens on which people have to take something out of the machine or off the reader. */
const asksToTake: readonly ScreenName[] = ['take-identity-card-back', 'take-card', 'slip-printed'];

/** What rings when a screen comes up, or when it asks for something else; undefined: nothing does. */
export function toneOf(view: SessionView): Exclude<Tone, 'press'> | undefined {
  if (view.idle) return 'idle';
  const { view: shown } = view;
  if (shown.screen === 'locker-door') {
    if (shown.phase === 'left-open') return 'left-open';
    return shown.phase === 'open' ? 'take' : undefined;
  }
  if (shown.screen === 'locker-papers-left') return shown.slip === 'printed' ? 'take' : undefined;
  return asksToTake.includes(shown.screen) ? 'take' : undefined;
}

/** How long until what was said and rung is said and rung once more (ms); undefined: it is said once. */
export function repeatedAfter({ view, idle }: SessionView): number | undefined {
  return !idle && view.screen === 'locker-door' && view.phase === 'left-open' ? 12_000 : undefined;
}
