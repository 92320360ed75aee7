import { type ScreenState, stateOf } from './screen-state.ts';

const holder = { name: '王*英', number: '310105********0428' };

export const states: readonly ScreenState[] = [
  stateOf('choose-reason', { screen: 'choose-reason', holder, expiresOn: '2027-05-19' }),
];
