import { type ScreenState, stateOf } from './screen-state.ts';

export const states: readonly ScreenState[] = [
  stateOf('declare-no-smartphone', { screen: 'declare-no-smartphone' }),
];
