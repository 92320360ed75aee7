import { type ScreenState, stateOf } from './screen-state.ts';

const nobody = { known: false, can: { goBack: false, goHome: false } };

export const states: readonly ScreenState[] = [
  stateOf('out-of-service-storage', { screen: 'out-of-service', cause: 'storage' }, nobody),
];
