import { type ScreenState, stateOf } from './screen-state.ts';

const about = {
  screen: 'card-about',
  seniorAge: 60,
  minorAge: 18,
  disabilityCertificate: true,
  selfDeclaration: false,
  validityDays: 180,
} as const;
const nobody = { known: false };

export const states: readonly ScreenState[] = [
  stateOf('card-about', about, nobody),
  stateOf('card-about-declaration', { ...about, selfDeclaration: true }, nobody),
  stateOf('card-about-without-certificate', { ...about, disabilityCertificate: false }, nobody),
];
