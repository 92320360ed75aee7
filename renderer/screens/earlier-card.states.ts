import { type ScreenState, stateOf } from './screen-state.ts';

export const states: readonly ScreenState[] = [
  stateOf('earlier-card', { screen: 'earlier-card' }, { can: { goBack: false, goHome: true } }),
];
