import { type ScreenState, stateOf } from './screen-state.ts';

const nobody = { known: false, can: { goBack: false, goHome: false } };

export const states: readonly ScreenState[] = (['storage', 'screen-taken'] as const).map((cause) =>
  stateOf(`out-of-service-${cause}`, { screen: 'out-of-service', cause }, nobody),
);
