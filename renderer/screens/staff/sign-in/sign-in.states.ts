import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const nobodyKnown = { known: false };
/** In home's place: there is nothing to go back to. */
const atHome = { known: false, can: { goBack: false, goHome: false } };
/** While a PIN is judged nobody leaves. */
const atWork = { known: false, can: { goBack: false, goHome: false } };

const state = (name: string, view: ScreenView, around: object = nobodyKnown) => stateOf(name, view, around);

const devices = { reader: true, scanner: true };
const signIn = { screen: 'staff-sign-in', ...devices } as const;
const pin = { screen: 'staff-pin', way: 'number', checking: false } as const;
const byCard = { ...pin, way: 'card', name: '欧阳文静' } as const;

export const states: readonly ScreenState[] = [
  state('first-start', { screen: 'first-start', mayTry: false }, atHome),
  state('first-start-demonstration', { screen: 'first-start', mayTry: true }, atHome),
  state('staff-sign-in', signIn),
  state('staff-sign-in-number-only', { ...signIn, reader: false, scanner: false }),
  state('staff-sign-in-unknown-card', { ...signIn, problem: 'unknown-card' }),
  state('staff-sign-in-unreadable-card', { ...signIn, scanner: false, problem: 'unreadable-card' }),
  state('staff-pin', pin),
  state('staff-pin-card', byCard),
  state('staff-pin-checking', { ...byCard, checking: true }, atWork),
  state('staff-pin-wrong', { ...pin, wrong: { attemptsLeft: 2 } }),
  state('staff-pin-wait', {
    ...pin,
    wrong: { attemptsLeft: 0 },
    wait: { millisecondsLeft: 454_000, millisecondsWhole: 480_000 },
  }),
  state('first-start-word', { ...pin, way: 'first-start' }),
  state('first-start-word-wrong', { ...pin, way: 'first-start', wrong: { attemptsLeft: 2 } }),
  state('staff-pin-again', { ...pin, wrong: { attemptsLeft: 0 } }),
];
