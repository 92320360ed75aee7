import type { CardEffect, CardState } from './card-state.ts';

/** The next state and what the world must do; undefined when the event means nothing here, so nothing changes. */
export type Step = { readonly state: CardState; readonly effects: readonly CardEffect[] } | undefined;

export function step(state: CardState, ...effects: readonly CardEffect[]): Step {
  return { state, effects };
}
