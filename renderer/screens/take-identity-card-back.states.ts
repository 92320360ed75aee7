import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'take-identity-card-back';

export const states: readonly ScreenState[] = [
  stateOf(screen, { screen, byHand: false }),
  stateOf(`${screen}-by-hand`, { screen, byHand: true }),
  stateOf(`${screen}-no-way-back`, { screen, byHand: true }, { can: { goBack: false, goHome: false } }),
];
