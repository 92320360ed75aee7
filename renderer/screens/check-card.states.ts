import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'check-card';
const unknown = { known: false };

export const states: readonly ScreenState[] = [
  stateOf(screen, { screen, scanner: 'waiting' }, unknown),
  stateOf(`${screen}-offline`, { screen, scanner: 'offline' }, unknown),
];
