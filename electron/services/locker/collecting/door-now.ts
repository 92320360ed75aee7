import type { CollectState } from './collect-state.ts';

/** The pulse was sent, or is about to be. */
export function isDoorMoving(state: CollectState): boolean {
  return state.at === 'at-door' && (state.opening.at === 'unlocking' || state.opening.at === 'waiting');
}

export function isDoorOpen(state: CollectState): boolean {
  return state.at === 'at-door' && state.opening.at === 'open';
}

/** Whoever cannot shut it must be able to go. */
export function isLeftOpen(state: CollectState): boolean {
  return state.at === 'at-door' && state.opening.at === 'open' && state.opening.leftOpen;
}

/** The stay of papers that certainly never came in. */
export function reservedBehindShutDoor(state: CollectState): number | undefined {
  const isShut = state.at === 'taking-identity-back' || state.at === 'not-opened';
  return isShut && state.door.errand === 'leave' && !state.door.openedAgain ? state.door.stay : undefined;
}
