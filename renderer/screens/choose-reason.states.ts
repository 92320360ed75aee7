import { type ScreenState, stateOf } from './screen-state.ts';

const holder = { name: '王*英', number: '310105********0428' };

export const states: readonly ScreenState[] = (['valid', 'lost', 'suspended'] as const).map((state) =>
  stateOf(`choose-reason-${state}`, {
    screen: 'choose-reason',
    holder,
    earlier: { state, expiresOn: '2027-05-19' },
  }),
);
