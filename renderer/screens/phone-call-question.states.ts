import { type ScreenState, stateOf } from './screen-state.ts';

export const states: readonly ScreenState[] = [
  stateOf('phone-call-question', { screen: 'phone-call-question' }),
];
