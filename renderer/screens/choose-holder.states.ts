import type { StaffInSession } from '../../electron/contract/staff/staff-member.ts';
import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'choose-holder';
const person = { name: '王*英', number: '310105********0428' };
const longName = { name: 'A*** B*** van der C***-D*** E***', number: '***********5678' };
const idle = { millisecondsLeft: 28_000, millisecondsWhole: 45_000 };
const card = { screen, person, matter: 'get-card' } as const;
const loss = { screen, person, matter: 'report-loss' } as const;

const helper: StaffInSession = { name: '欧阳建国', roles: ['clerk'], doing: 'helping' };

export const states: readonly ScreenState[] = [
  stateOf(screen, card),
  stateOf(`${screen}-long-name`, { ...card, person: longName }),
  stateOf(`${screen}-idle`, card, { idle }),
  stateOf(`${screen}-help`, card, { help: true }),
  stateOf(`${screen}-helped-help`, card, { help: true, staff: helper }),
  stateOf(`${screen}-helped`, card, { staff: helper }),
  stateOf(`${screen}-report-loss`, loss),
  stateOf(`${screen}-report-loss-long-name`, { ...loss, person: longName }),
];
