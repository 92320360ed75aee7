import { type ScreenState, stateOf } from './screen-state.ts';

const person = { name: '王*英', number: '310105********0428' };
const idle = { millisecondsLeft: 28_000, millisecondsWhole: 45_000 };

export const states: readonly ScreenState[] = [
  stateOf('choose-holder', { screen: 'choose-holder', person }),
  stateOf('choose-holder-long-name', {
    screen: 'choose-holder',
    person: { name: 'A*** B*** van der C***-D*** E***', number: '***********5678' },
  }),
  stateOf('choose-holder-idle', { screen: 'choose-holder', person }, { idle }),
  stateOf('choose-holder-help', { screen: 'choose-holder', person }, { help: true }),
];
