import { type ScreenState, stateOf } from './screen-state.ts';

const ended = { can: { goBack: false, goHome: false } };
const notified = '138****1234';

export const states: readonly ScreenState[] = [
  stateOf('take-card', { screen: 'take-card', evidence: true }, ended),
  stateOf('take-card-notified', { screen: 'take-card', evidence: true, notified }, ended),
  stateOf('take-card-ask', { screen: 'take-card', evidence: false }, ended),
  stateOf('take-card-ask-notified', { screen: 'take-card', evidence: false, notified }, ended),
];
