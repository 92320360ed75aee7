import { expect, test } from 'vitest';
import { administratorForTest } from '../../../tests/support/staff.ts';
import { openStaffDesk } from '../../../tests/support/staff-desk.ts';

const chen = administratorForTest;
const lu = { name: '陆伟', number: '1002', pin: '739214', roles: ['administrator', 'clerk'] } as const;

async function signedIn(as: { readonly number: string; readonly pin: string } = chen, people = [chen]) {
  const desk = await openStaffDesk(people);
  const shows = (view: object) => expect.poll(desk.view, { interval: 5 }).toMatchObject(view);
  const signIn = async (who: typeof as) => {
    desk.call('staff.start');
    desk.call('staff.enterNumber', { number: who.number });
    desk.call('staff.enterPin', { pin: who.pin });
    await shows({ screen: 'maintenance' });
  };
  await signIn(as);
  const typeTwice = (pin: string) => {
    desk.call('people.enterPin', { pin });
    desk.call('people.enterPin', { pin });
  };
  return { ...desk, shows, signIn, typeTwice };
}

test('an administrator adds a colleague, who then signs in', async () => {
  const desk = await signedIn();
  desk.call('people.open');
  desk.call('people.add');
  desk.call('people.enterName', { name: lu.name });
  desk.call('people.enterNumber', { number: chen.number });
  expect(desk.view()).toMatchObject({ screen: 'member-number', problem: 'number-taken' });
  desk.call('people.enterNumber', { number: lu.number });
  desk.call('people.chooseRoles', { roles: [] });
  expect(desk.view()).toMatchObject({ screen: 'member-roles', problem: 'no-role' });
  desk.call('people.chooseRoles', { roles: ['clerk'] });
  desk.typeTwice(lu.pin);
  await desk.shows({ screen: 'person', name: lu.name, roles: ['clerk'], done: 'added', isYou: false });
  desk.call('session.end');
  await desk.signIn(lu);
  expect(desk.view()).toMatchObject({ parts: expect.not.arrayContaining(['people']) });
  expect(desk.call('people.open')).toBe('not-permitted');
});

test('a colleague who forgot their PIN gets another, and the old one lets nobody in', async () => {
  const desk = await signedIn(chen, [chen, lu]);
  desk.call('people.open');
  desk.call('people.show', { id: 2 });
  desk.call('people.newPin');
  desk.typeTwice('902617');
  await desk.shows({ screen: 'person', done: 'pin-set' });
  desk.call('session.end');
  await desk.signIn({ number: lu.number, pin: '902617' });
  desk.call('session.end');
  desk.call('staff.start');
  desk.call('staff.enterNumber', { number: lu.number });
  desk.call('staff.enterPin', { pin: lu.pin });
  await desk.shows({ screen: 'staff-pin', wrong: { attemptsLeft: 2 } });
});

test('one’s own PIN is not reset here, nor does anybody switch themselves off', async () => {
  const desk = await signedIn(chen, [chen, lu]);
  desk.call('people.open');
  desk.call('people.show', { id: 1 });
  expect(desk.view()).toMatchObject({ isYou: true });
  expect(desk.call('people.newPin')).toBe('moved-on');
  desk.call('people.setActive', { active: false });
  expect(desk.view()).toMatchObject({ problem: 'yourself', active: true });
});

test('who gives the right to look after people away is among them no more', async () => {
  const desk = await signedIn(chen, [chen, lu]);
  desk.call('people.open');
  desk.call('people.show', { id: 1 });
  desk.call('people.changeRoles');
  desk.call('people.chooseRoles', { roles: ['technician'] });
  expect(desk.view()).toMatchObject({
    screen: 'maintenance',
    parts: expect.not.arrayContaining(['people']),
  });
  expect(desk.call('people.open')).toBe('not-permitted');
});

test('the last administrator stays one', async () => {
  const desk = await signedIn();
  desk.call('people.open');
  desk.call('people.show', { id: 1 });
  desk.call('people.changeRoles');
  desk.call('people.chooseRoles', { roles: ['clerk'] });
  expect(desk.view()).toMatchObject({ screen: 'member-roles', problem: 'last-administrator' });
});

test('a badge and an identity card are enrolled by showing them, and removed again', async () => {
  const desk = await signedIn(chen, [chen, lu]);
  desk.call('people.open');
  desk.call('people.show', { id: 2 });
  desk.call('people.enrolCard');
  desk.scan(chen.badge ?? '');
  expect(desk.view()).toMatchObject({ screen: 'enrol-card', problem: 'belongs-to-somebody' });
  desk.scan('STAFF-1002');
  expect(desk.view()).toMatchObject({ screen: 'person', done: 'card-enrolled', cards: [{ kind: 'badge' }] });
  desk.call('people.enrolCard');
  desk.layIdentityCard('310105198001010428');
  expect(desk.view()).toMatchObject({ cards: [{ kind: 'badge' }, { kind: 'identity-card' }] });
  expect(desk.staff.isBadge('STAFF-1002')).toBe(true);
  desk.call('people.removeCard', { card: 2 });
  expect(desk.staff.isBadge('STAFF-1002')).toBe(false);
  // Nobody is enrolled by what is shown elsewhere.
  desk.scan('STAFF-1003');
  expect(desk.view()).toMatchObject({ cards: [{ kind: 'identity-card' }] });
});

test('one’s own PIN needs the present one, whose guesses are limited too', async () => {
  const desk = await signedIn();
  desk.call('ownPin.open');
  for (const left of [2, 1]) {
    desk.call('ownPin.enterPin', { pin: '000111' });
    await desk.shows({ screen: 'staff-pin', wrong: { attemptsLeft: left } });
  }
  desk.call('ownPin.enterPin', { pin: chen.pin });
  await desk.shows({ screen: 'member-pin', purpose: 'own', step: 'first' });
  desk.call('ownPin.enterPin', { pin: chen.pin });
  expect(desk.view()).toMatchObject({ problem: 'same-as-before' });
  desk.call('ownPin.enterPin', { pin: '902617' });
  desk.call('ownPin.enterPin', { pin: '902617' });
  await desk.shows({ screen: 'own-pin-set' });
  desk.call('session.goBack');
  expect(desk.view().screen).toBe('maintenance');
});

test('the screen of one’s own PIN says by itself that a wait is over', async () => {
  const desk = await signedIn();
  desk.call('ownPin.open');
  for (const left of [2, 1, 0]) {
    desk.call('ownPin.enterPin', { pin: '000111' });
    await desk.shows({ screen: 'staff-pin', wrong: { attemptsLeft: left } });
  }
  expect(desk.view()).toMatchObject({ wait: { millisecondsLeft: 30_000, millisecondsWhole: 30_000 } });
  const pushed: unknown[] = [];
  desk.session.onChange(() => pushed.push(desk.view()));
  desk.clock.advance(30_000);
  expect(pushed).toHaveLength(1);
  expect(pushed[0]).not.toHaveProperty('wait');
});

test('a part that was left answers nothing any more', async () => {
  const desk = await signedIn();
  desk.call('people.open');
  desk.call('session.goBack');
  expect(desk.view().screen).toBe('maintenance');
  expect(desk.call('people.add')).toBe('moved-on');
});
