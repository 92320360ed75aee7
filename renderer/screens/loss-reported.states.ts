import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'loss-reported';
const done = { can: { goBack: false, goHome: true } };
const notified = '138****1234';
const ended = { screen, outcome: 'ended' } as const;
const kept = { screen, outcome: 'kept' } as const;

export const states: readonly ScreenState[] = [
  stateOf(screen, { ...ended, mayGetCard: true }, done),
  stateOf(`${screen}-notified`, { ...ended, notified, mayGetCard: true }, done),
  stateOf(`${screen}-no-new-card`, { ...ended, mayGetCard: false }, done),
  stateOf(`${screen}-no-new-card-notified`, { ...ended, notified, mayGetCard: false }, done),
  stateOf(`${screen}-kept`, { ...kept, mayGetCard: true }, done),
  stateOf(`${screen}-kept-notified`, { ...kept, notified, mayGetCard: true }, done),
  stateOf(`${screen}-kept-no-new-card`, { ...kept, mayGetCard: false }, done),
];
