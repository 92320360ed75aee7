import { type ScreenState, stateOf } from './screen-state.ts';

export const states: readonly ScreenState[] = [
  stateOf('fraud-warning', { screen: 'fraud-warning' }),
  stateOf('fraud-warning-only-home', { screen: 'fraud-warning' }, { can: { goBack: false, goHome: true } }),
  stateOf(
    'fraud-warning-at-locker',
    { screen: 'fraud-warning', matter: 'locker' },
    { known: false, can: { goBack: false, goHome: true } },
  ),
];
