import { type ScreenState, stateOf } from './screen-state.ts';

const screen = 'place-identity-card';
const own = { screen, whose: 'own', reader: 'waiting' } as const;
const applicant = { screen, whose: 'applicant', reader: 'waiting' } as const;
const unknown = { known: false };

const problems = ['unreadable', 'wrong-check-digit', 'expired', 'not-yet-valid', 'left-behind'] as const;

export const states: readonly ScreenState[] = [
  stateOf(screen, own, unknown),
  stateOf(`${screen}-reading`, { ...own, reader: 'reading' }, unknown),
  stateOf(`${screen}-offline`, { ...own, reader: 'offline' }, unknown),
  ...problems.map((problem) => stateOf(`${screen}-${problem}`, { ...own, problem }, unknown)),
  stateOf(`${screen}-help`, own, { ...unknown, help: true }),
  stateOf(`${screen}-applicant`, applicant),
  stateOf(`${screen}-applicant-reading`, { ...applicant, reader: 'reading' }),
  stateOf(`${screen}-applicant-same-card-again`, { ...applicant, problem: 'same-card-again' }),
];
