import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'confirm-loss';
const holder = { name: '王*英', number: '310105********0428' };
const agent = { name: '李*', number: '310101********1239' };
const expiresOn = '2027-05-19';

export const states: readonly ScreenState[] = [
  stateOf(screen, { screen, holder, expiresOn }),
  stateOf(`${screen}-agent`, { screen, holder, agent, expiresOn }),
  stateOf(`${screen}-offline`, { screen, holder }),
  stateOf(`${screen}-offline-agent`, { screen, holder, agent }),
];
