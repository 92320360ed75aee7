import type { ScreenView } from '../../../../electron/contract/session-view.ts';
import { type ScreenState, stateOf } from '../../screen-state.ts';

const administrator = {
  name: '陈敏',
  roles: ['administrator', 'clerk', 'technician'],
  doing: 'maintenance',
} as const;
const signedIn = { known: true, staff: administrator };
const atWork = { ...signedIn, can: { goBack: false, goHome: false } };
/** Nobody is signed in before there is anybody. */
const nobodyYet = { known: false };

const state = (name: string, view: ScreenView, around: object = signedIn) => stateOf(name, view, around);

const night = Date.UTC(2026, 10, 20, 14, 2);
const chen = { id: 1, name: '陈敏', number: '1001', roles: [...administrator.roles], active: true };
const longest = '买买提吐尔逊·阿卜杜热合曼·艾力江';
const luWei = { id: 2, name: '陆伟', number: '1002', roles: ['clerk' as const], active: true };
const few = [
  { ...chen, lastSignedInAt: night },
  luWei,
  {
    ...{ id: 3, name: longest, number: '100003', roles: ['technician' as const], active: false },
    lastSignedInAt: night,
  },
];
const many = Array.from({ length: 12 }, (_, index) => ({
  ...{ id: index + 1, name: `王建国${index + 1}`, number: `${1001 + index}` },
  ...{ roles: ['clerk' as const, 'technician' as const], active: true, lastSignedInAt: night },
}));

const lu = { screen: 'person' as const, ...luWei, cards: [], isYou: false };
const cards = [
  { id: 1, kind: 'badge' as const, enrolledOn: '2026-11-20' },
  { id: 2, kind: 'identity-card' as const, enrolledOn: '2026-11-20' },
];
const newPin = {
  screen: 'member-pin',
  purpose: 'person',
  name: '陆伟',
  step: 'first',
  saving: false,
} as const;
const roles = { screen: 'member-roles', purpose: 'person', name: '陆伟', roles: ['clerk'] } as const;
const enrol = { screen: 'enrol-card', name: '陆伟', reader: true, scanner: true } as const;

export const states: readonly ScreenState[] = [
  state('people', { screen: 'people', members: few }),
  state('people-many', { screen: 'people', members: many }),
  state('person', lu),
  state('person-you', {
    ...{ screen: 'person', ...chen, lastSignedInAt: night, cards, isYou: true, done: 'card-enrolled' },
  }),
  state('person-everything', {
    ...{ screen: 'person', ...chen, lastSignedInAt: night, name: longest, cards, isYou: false },
    problem: 'last-administrator',
  }),
  state('person-off', { ...lu, active: false }),
  state('person-unreadable', {
    ...{
      screen: 'person',
      id: 2,
      name: '2',
      roles: ['administrator'],
      active: true,
      cards: [],
      isYou: false,
    },
  }),
  state('member-name', { screen: 'member-name', purpose: 'person', name: '' }),
  state('member-name-first', { screen: 'member-name', purpose: 'first-start', name: '陈敏' }, nobodyYet),
  state('member-number', { screen: 'member-number', purpose: 'person', name: longest }),
  state('member-number-taken', {
    screen: 'member-number',
    purpose: 'person',
    name: '陆伟',
    problem: 'number-taken',
  }),
  state('member-roles', { ...roles, roles: ['clerk'] }),
  state(
    'member-roles-first',
    { ...roles, purpose: 'first-start', name: '陈敏', roles: [...administrator.roles] },
    nobodyYet,
  ),
  state('member-roles-none', { ...roles, name: longest, roles: [], problem: 'no-role' }),
  state('member-roles-last-administrator', {
    ...{ ...roles, roles: ['administrator'], problem: 'last-administrator' },
  }),
  state('member-pin', newPin),
  state('member-pin-first', { ...newPin, purpose: 'first-start', name: '陈敏' }, nobodyYet),
  state('member-pin-weak', { ...newPin, name: longest, problem: 'weak' }),
  state('member-pin-again', { ...newPin, step: 'again' }),
  state('member-pin-different', { ...newPin, purpose: 'own', problem: 'different' }),
  state('member-pin-same', { ...newPin, purpose: 'own', problem: 'same-as-before' }),
  state('member-pin-saving', { ...newPin, step: 'again', saving: true }, atWork),
  state('enrol-card', enrol),
  state('enrol-card-reader-only', { ...enrol, name: longest, scanner: false, problem: 'unreadable-card' }),
  state('enrol-card-scanner-only', { ...enrol, reader: false, problem: 'belongs-to-somebody' }),
  state('enrol-card-neither', { ...enrol, reader: false, scanner: false }),
  state('own-pin', { screen: 'staff-pin', way: 'own-pin', name: '陈敏', checking: false }),
  state('own-pin-set', { screen: 'own-pin-set' }),
];
