import { expect, test } from 'vitest';
import { administratorForTest } from '../../../tests/support/staff.ts';
import { openStaffDesk } from '../../../tests/support/staff-desk.ts';
import { noGrants } from '../../contract/grants.ts';
import { openLogMemory } from '../../foundation/log-memory.ts';

const nobody = () => openStaffDesk(undefined);
type Desk = Awaited<ReturnType<typeof nobody>>;

/** A resident's matter begins, if the kiosk lets it. */
const residentBegins = (desk: Desk) =>
  desk.session.begin(() => ({
    view: () => ({ screen: 'earlier-card' }),
    grants: () => noGrants,
    isKnown: () => false,
    canGoBack: () => false,
    canLeave: () => true,
    isHardwareAtWork: () => false,
    goBack: () => {},
    leave: () => {},
  }));

/** To the name, past the word where one is asked for. */
function beginFirst(desk: Desk): void {
  desk.call('firstStart.begin');
  if (desk.view().screen === 'staff-pin') desk.call('firstStart.enterWord', { word: desk.firstWord() });
}

function comeToPin(desk: Desk): void {
  beginFirst(desk);
  desk.call('firstStart.enterName', { name: '陈敏' });
  desk.call('firstStart.enterNumber', { number: '2048' });
  desk.call('firstStart.chooseRoles', { roles: ['clerk'] });
}

test('the first administrator enters themselves, is signed in, and the kiosk is open', async () => {
  const desk = await nobody();
  expect(desk.view()).toEqual({ screen: 'first-start', mayTry: false });
  expect(residentBegins(desk)).toMatchObject({ error: { code: 'moved-on' } });
  comeToPin(desk);
  desk.call('firstStart.enterPin', { pin: '614903' });
  desk.call('firstStart.enterPin', { pin: '614903' });
  expect(desk.view()).toMatchObject({ screen: 'member-pin', saving: true });
  await expect.poll(() => desk.view().screen).toBe('maintenance');
  // Whatever else they are: without an administrator nobody could let anybody in.
  expect([...desk.session.grants().others].sort()).toEqual(['administrator', 'clerk']);
  desk.call('session.end');
  expect(desk.view().screen).toBe('home');
  expect(residentBegins(desk).ok).toBe(true);
  desk.call('session.end');
  expect(desk.call('firstStart.begin')).toBe('moved-on');
});

test('a weak PIN, or two that are not the same, are asked for again', async () => {
  const desk = await nobody();
  comeToPin(desk);
  desk.call('firstStart.enterPin', { pin: '204820' });
  expect(desk.view()).toMatchObject({ step: 'first', problem: 'weak' });
  desk.call('firstStart.enterPin', { pin: '614903' });
  desk.call('firstStart.enterPin', { pin: '614904' });
  expect(desk.view()).toMatchObject({ step: 'first', problem: 'different' });
});

test('whoever goes away half way leaves nothing behind', async () => {
  const desk = await nobody();
  comeToPin(desk);
  desk.clock.advance(225_000);
  expect(desk.view().screen).toBe('first-start');
  beginFirst(desk);
  expect(desk.view()).toEqual({ screen: 'member-name', purpose: 'first-start', name: '' });
});

test('with simulated hardware the residents’ side may be tried before, and never with real', async () => {
  expect((await nobody()).call('firstStart.tryFirst')).toBe('moved-on');
  const desk = await openStaffDesk(undefined, { demonstration: true });
  expect(desk.call('firstStart.tryFirst')).toBe('done');
  expect(desk.view().screen).toBe('home');
  // The gesture leads to becoming the administrator: there is nobody to sign in.
  desk.call('staff.start');
  expect(desk.view().screen).toBe('member-name');
});

test('a kiosk whose administrators cannot come in lets another one enter themselves, and serves residents meanwhile', async () => {
  const desk = await openStaffDesk([administratorForTest], { firstAsked: true });
  expect(desk.view().screen).toBe('home');
  expect(residentBegins(desk).ok).toBe(true);
  desk.call('session.end');
  desk.call('staff.start');
  expect(desk.view()).toMatchObject({ screen: 'staff-pin', way: 'first-start' });
  desk.call('session.end');
  comeToPin(desk);
  desk.call('firstStart.enterPin', { pin: '614903' });
  desk.call('firstStart.enterPin', { pin: '614903' });
  await expect.poll(() => desk.view().screen).toBe('maintenance');
  expect(desk.staff.book.all()).toHaveLength(2);
  desk.call('session.end');
  desk.call('staff.start');
  expect(desk.view().screen).toBe('staff-sign-in');
});

test('with real hardware only whoever can read the log becomes the administrator, and guessing is slowed', async () => {
  const desk = await nobody();
  const word = desk.firstWord() ?? '';
  const wrong = String((Number(word) + 1) % 1_000_000).padStart(6, '0');
  desk.call('firstStart.begin');
  expect(desk.view()).toEqual({ screen: 'staff-pin', way: 'first-start', checking: false });
  expect(desk.call('firstStart.enterName', { name: '过客' })).toBe('moved-on');
  desk.call('firstStart.enterWord', { word: wrong });
  expect(desk.view()).toMatchObject({ wrong: { attemptsLeft: 2 } });
  desk.call('firstStart.enterWord', { word: wrong });
  desk.call('firstStart.enterWord', { word: wrong });
  expect(desk.view()).toMatchObject({ wait: { millisecondsWhole: 30_000 } });
  desk.call('firstStart.enterWord', { word });
  expect(desk.view().screen).toBe('staff-pin');
  desk.clock.advance(30_000);
  expect(desk.view()).not.toHaveProperty('wait');
  desk.call('firstStart.enterWord', { word });
  expect(desk.view().screen).toBe('member-name');
  expect(desk.events().map(({ kind }) => kind)).toEqual([
    ...['staff-pin-wrong', 'staff-pin-wrong', 'staff-pin-wrong', 'staff-held-up'],
  ]);
  expect(JSON.stringify(desk.events())).not.toContain(word);
});

test('a word is told only while an administrator is awaited, and never at the kiosk itself', async () => {
  expect((await openStaffDesk([administratorForTest])).firstWord()).toBeUndefined();
  expect((await openStaffDesk(undefined, { demonstration: true })).firstWord()).toBeUndefined();
  const memory = openLogMemory();
  memory.add({ at: 0, level: 'info', event: 'first-start-word', fields: { word: '000000' } });
  expect(memory.lines()).toEqual([]);
});
