import { type ScreenState, stateOf } from '../screen-state.ts';

const start = { screen: 'find-start', services: 227, canAskForAnswer: true } as const;
const nobody = { known: false };

export const states: readonly ScreenState[] = [
  stateOf('find-start', start, nobody),
  stateOf('find-start-no-questions', { ...start, canAskForAnswer: false }, nobody),
];
