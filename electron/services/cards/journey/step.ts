import type { CardEffect, CardState } from './card-state.ts';

/** The next state and what the world must do. */
export interface Taken {
  readonly state: CardState;
  readonly effects: readonly CardEffect[];
}

/** Undefined when the event means nothing here, so nothing changes. */
export type Step = Taken | undefined;

export function step(state: CardState, ...effects: readonly CardEffect[]): Taken {
  return { state, effects };
}
