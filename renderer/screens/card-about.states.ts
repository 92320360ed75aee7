import { type ScreenState, stateOf } from './screen-state.ts';

const about = { screen: 'card-about', seniorAge: 60, minorAge: 18, validityDays: 180 } as const;

export const states: readonly ScreenState[] = [
  stateOf('card-about', { ...about, selfDeclaration: false }, { known: false }),
  stateOf('card-about-declaration', { ...about, selfDeclaration: true }, { known: false }),
];
