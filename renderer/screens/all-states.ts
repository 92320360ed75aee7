import { states as home } from './home.states.ts';
import type { ScreenState } from './screen-state.ts';

/** Every state of every screen. */
export const allStates: readonly ScreenState[] = [...home];
