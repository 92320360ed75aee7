import type { DoorState } from '../../devices/locker/locker-boards.ts';
import type { DoorOpeningState } from './door-opening.ts';

export type OpeningEvent =
  /** The pulse left, or may have; `sees`: what the sensor says by now. */
  | { readonly type: 'sent'; readonly sees: DoorState }
  | { readonly type: 'not-sent' }
  | { readonly type: 'sees'; readonly door: DoorState }
  /** It was given time enough to open. */
  | { readonly type: 'patience-over' }
  | { readonly type: 'open-too-long' }
  /** It is seen open a moment after it was shut. */
  | { readonly type: 'sprang-open' }
  | { readonly type: 'says'; readonly what: 'opened' | 'stayed-shut' | 'shut' };

/**
 * What becomes of an opening; the same state: the event means nothing in it. The sensor is believed before people. Where it says nothing
 * for a moment after the pulse, the door may have opened and shut meanwhile: then only whoever stands there can tell.
 */
export function nextOpeningState(
  state: DoorOpeningState,
  event: OpeningEvent,
  now: number,
): DoorOpeningState {
  const open = { at: 'open', since: now, leftOpen: false } as const;
  switch (state.at) {
    case 'unlocking':
      if (event.type === 'not-sent') return { at: 'not-sent' };
      if (event.type === 'sees') return event.door === 'open' ? open : state;
      if (event.type !== 'sent') return state;
      if (event.sees === 'open') return open;
      return event.sees === 'closed' ? { at: 'waiting' } : { at: 'unseen', said: 'nothing' };
    case 'waiting':
      if (event.type === 'patience-over') return { at: 'stayed-shut' };
      if (event.type !== 'sees' || event.door === 'closed') return state;
      return event.door === 'open' ? open : { at: 'unseen', said: 'nothing' };
    case 'unseen':
      if (event.type === 'sees') {
        if (event.door === 'open') return open;
        return event.door === 'closed' && state.said === 'opened' ? { at: 'shut' } : state;
      }
      if (event.type !== 'says') return state;
      if (state.said === 'opened') return event.what === 'shut' ? { at: 'shut' } : state;
      if (event.what === 'opened') return { at: 'unseen', said: 'opened' };
      return event.what === 'stayed-shut' ? { at: 'stayed-shut' } : state;
    case 'open':
      if (event.type === 'open-too-long') return { ...state, leftOpen: true };
      // A sensor that sticks at open must not hold up whoever shut the door long ago.
      if (event.type === 'says') return event.what === 'shut' && state.leftOpen ? { at: 'shut' } : state;
      if (event.type !== 'sees' || event.door === 'open') return state;
      return event.door === 'closed' ? { at: 'shut' } : { at: 'unseen', said: 'opened' };
    case 'stayed-shut':
      // Sprung open late, or the sensor sticks at shut.
      if (event.type === 'sees') return event.door === 'open' ? open : state;
      return event.type === 'says' && event.what === 'opened' ? { at: 'unseen', said: 'opened' } : state;
    case 'shut':
      // Pushed to, and not latched; later it is another matter.
      return event.type === 'sprang-open' ? open : state;
    case 'not-sent':
      return state;
  }
}

/** Nothing more is expected of the door. */
export function isOver({ at }: DoorOpeningState): boolean {
  return at === 'shut' || at === 'stayed-shut' || at === 'not-sent';
}
