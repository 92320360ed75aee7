import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'confirm-loss';
const holder = { name: '王*英', number: '310105********0428' };
const agent = { name: '李*', number: '310101********1239' };
const good = { known: 'good', expiresOn: '2027-05-19' } as const;

export const states: readonly ScreenState[] = [
  stateOf(screen, { screen, holder, ...good }),
  stateOf(`${screen}-agent`, { screen, holder, agent, ...good }),
  stateOf(`${screen}-none-known`, { screen, holder, known: 'none' }),
  stateOf(`${screen}-none-known-agent`, { screen, holder, agent, known: 'none' }),
  stateOf(`${screen}-offline`, { screen, holder, known: 'not-asked' }),
  stateOf(`${screen}-offline-agent`, { screen, holder, agent, known: 'not-asked' }),
];
