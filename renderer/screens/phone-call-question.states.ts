import { type ScreenState, stateOf } from './screen-state.ts';

export const states: readonly ScreenState[] = [
  stateOf('phone-call-question', { screen: 'phone-call-question' }),
  stateOf(
    'phone-call-question-at-locker',
    { screen: 'phone-call-question', matter: 'locker' },
    { known: false },
  ),
];
