import type { StayState } from './stay.ts';

export type StayEvent =
  /** Whoever brought it says that it is in, or staff found it there. */
  | 'put-in'
  | 'cancel'
  /** The door was opened for somebody who collects it, or may have been. */
  | 'door-opened'
  | 'taken'
  | 'taken-back'
  /** Whoever took it says that it was not there, or not theirs. */
  | 'doubted'
  /** Staff looked. */
  | 'found'
  | 'missing';

/** What becomes of a stay; undefined: the event means nothing in this state, and nothing changes. */
export function nextStayState(state: StayState, event: StayEvent): StayState | undefined {
  switch (state) {
    case 'reserved':
      if (event === 'put-in') return 'inside';
      return event === 'cancel' ? 'cancelled' : undefined;
    case 'inside':
      if (event === 'door-opened') return 'opened';
      if (event === 'taken-back') return 'taken-back';
      return event === 'missing' ? 'lost' : undefined;
    case 'opened':
      if (event === 'taken' || event === 'taken-back') return event;
      if (event === 'found') return 'inside';
      return event === 'missing' ? 'lost' : undefined;
    case 'taken':
      if (event === 'doubted') return 'opened';
      return event === 'found' ? 'inside' : undefined;
    case 'taken-back':
    case 'cancelled':
    case 'lost':
      return event === 'found' ? 'inside' : undefined;
  }
}

/** It holds its cell: nothing else may be put in. */
export function isLiving(state: StayState): boolean {
  return state === 'reserved' || state === 'inside' || state === 'opened';
}
