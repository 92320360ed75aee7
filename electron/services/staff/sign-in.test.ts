import { expect, test } from 'vitest';
import { administratorForTest } from '../../../tests/support/staff.ts';
import { openStaffDesk } from '../../../tests/support/staff-desk.ts';

const { number, pin, badge = '' } = administratorForTest;
const clerk = { name: '陆伟', number: '1002', pin: '739214', roles: ['clerk'] } as const;
const deskWithStaff = () => openStaffDesk([administratorForTest, clerk]);
type Desk = Awaited<ReturnType<typeof deskWithStaff>>;

const shows = (desk: Desk, view: object) => expect.poll(desk.view, { interval: 5 }).toMatchObject(view);

/** Enters a PIN and waits until it was judged. */
async function tryPin(desk: Desk, tried: string): Promise<void> {
  expect(desk.call('staff.enterPin', { pin: tried })).toBe('done');
  await expect.poll(() => JSON.stringify(desk.view()), { interval: 5 }).not.toContain('"checking":true');
}

async function signIn(desk: Desk, as = { number, pin }): Promise<void> {
  desk.call('staff.start');
  desk.call('staff.enterNumber', { number: as.number });
  await tryPin(desk, as.pin);
}

test('number and PIN lead into the maintenance mode, and silence leads out of it', async () => {
  const desk = await deskWithStaff();
  await signIn(desk);
  expect(desk.session.view()).toMatchObject({
    view: { screen: 'maintenance', parts: expect.arrayContaining(['people', 'own-pin']) },
    staff: { name: '陈敏', doing: 'maintenance' },
  });
  expect([...desk.session.grants().others].sort()).toEqual(['administrator', 'clerk', 'technician']);
  desk.clock.advance(225_000);
  expect(desk.view().screen).toBe('home');
  expect(desk.session.grants().others.size).toBe(0);
  expect(desk.events().at(-1)?.details).toContain('silence');
});

test('while a PIN is judged the screen says so, and nobody goes anywhere', async () => {
  const desk = await deskWithStaff();
  desk.call('staff.start');
  desk.call('staff.enterNumber', { number });
  desk.call('staff.enterPin', { pin });
  expect(desk.view()).toMatchObject({ screen: 'staff-pin', checking: true });
  expect(desk.call('staff.enterPin', { pin })).toBe('moved-on');
  expect(desk.call('session.end')).toBe('moved-on');
  expect(desk.call('session.goBack')).toBe('moved-on');
  await shows(desk, { screen: 'maintenance' });
});

test('a sign-in that was left takes neither a number nor a PIN, and counts nothing', async () => {
  const desk = await deskWithStaff();
  desk.call('staff.start');
  desk.call('session.end');
  expect(desk.call('staff.enterNumber', { number })).toBe('moved-on');
  desk.call('staff.start');
  desk.call('staff.enterNumber', { number });
  desk.clock.advance(225_000);
  expect(desk.call('staff.enterPin', { pin: '000111' })).toBe('moved-on');
  await desk.staff.desk.settled();
  expect(desk.events().map(({ kind }) => kind)).not.toContain('staff-pin-wrong');
});

test('a wrong PIN is told with what is left, then a wait that goes on outside the screen too', async () => {
  const desk = await deskWithStaff();
  await signIn(desk, { number, pin: '000111' });
  expect(desk.view()).toMatchObject({ screen: 'staff-pin', wrong: { attemptsLeft: 2 } });
  await tryPin(desk, '000112');
  await tryPin(desk, '000113');
  expect(desk.view()).toMatchObject({ wait: { millisecondsLeft: 30_000, millisecondsWhole: 30_000 } });
  desk.call('session.end');
  desk.call('staff.start');
  desk.call('staff.enterNumber', { number });
  expect(desk.view()).toMatchObject({ wait: { millisecondsWhole: 30_000 } });
  await tryPin(desk, pin);
  expect(desk.view().screen).toBe('staff-pin');
  desk.clock.advance(30_000);
  expect(desk.view()).not.toHaveProperty('wait');
  await tryPin(desk, pin);
  expect(desk.view().screen).toBe('maintenance');
  expect(desk.events().map(({ kind }) => kind)).toEqual([
    ...['staff-added', 'staff-card-enrolled', 'staff-added'],
    ...['staff-pin-wrong', 'staff-pin-wrong', 'staff-pin-wrong', 'staff-held-up', 'staff-signed-in'],
  ]);
});

test('an unknown number, and somebody who was switched off, see what everybody sees', async () => {
  const desk = await deskWithStaff();
  desk.staff.book.setActive(2, false, 1);
  const seen = [];
  for (const who of [{ number: '777777', pin }, clerk, { number, pin: '000111' }]) {
    await signIn(desk, who);
    seen.push(desk.view());
    desk.call('session.end');
  }
  expect(seen[0]).toEqual(seen[2]);
  expect(seen[1]).toEqual(seen[2]);
});

test('a card says who it is and lets nobody in; whoever plays with the number does not slow it down', async () => {
  const desk = await deskWithStaff();
  const identityNumber = '310105198001010428';
  desk.staff.cards.enrol(2, { kind: 'identity-card', number: identityNumber }, 1);
  await signIn(desk, { number: clerk.number, pin: '000111' });
  await tryPin(desk, '000112');
  await tryPin(desk, '000113');
  expect(desk.view()).toHaveProperty('wait');
  desk.layIdentityCard(identityNumber);
  expect(desk.view()).toEqual({ screen: 'staff-pin', way: 'card', name: '陆伟', checking: false });
  expect(desk.session.grants().others.size).toBe(0);
  await tryPin(desk, clerk.pin);
  expect(desk.session.view().staff?.name).toBe('陆伟');
});

test('a card that lay there before, and one that nobody enrolled, say nothing', async () => {
  const desk = await deskWithStaff();
  const identityNumber = '310105198001010428';
  desk.staff.cards.enrol(2, { kind: 'identity-card', number: identityNumber }, 1);
  desk.layIdentityCard(identityNumber);
  desk.call('staff.start');
  expect(desk.view()).toEqual({ screen: 'staff-sign-in', reader: true, scanner: true });
  desk.liftIdentityCard();
  desk.layIdentityCard('310105199001010000');
  expect(desk.view()).toMatchObject({ screen: 'staff-sign-in', problem: 'unknown-card' });
});

test('an enrolled badge at home leads to the PIN at once, any other code does not', async () => {
  const desk = await deskWithStaff();
  desk.scan('some other code');
  expect(desk.view().screen).toBe('home');
  expect(desk.staff.isBadge(badge)).toBe(true);
  desk.scan(badge);
  expect(desk.view()).toMatchObject({ screen: 'staff-pin', way: 'card', name: '陈敏' });
  await tryPin(desk, pin);
  expect(desk.view().screen).toBe('maintenance');
  expect(desk.events().at(-1)?.details).toBe('{"by":1,"with":"card"}');
});

test('nothing of a PIN is in any view or event', async () => {
  const desk = await deskWithStaff();
  const pushed: string[] = [];
  desk.session.onChange(() => pushed.push(JSON.stringify(desk.session.view())));
  await signIn(desk, { number, pin: '864209' });
  await tryPin(desk, pin);
  desk.call('ownPin.open');
  desk.call('ownPin.enterPin', { pin });
  await shows(desk, { screen: 'member-pin', step: 'first' });
  desk.call('ownPin.enterPin', { pin: '915273' });
  desk.call('ownPin.enterPin', { pin: '915273' });
  await shows(desk, { screen: 'own-pin-set' });
  const everything = [...pushed, ...desk.events().map(({ details }) => details)].join('\n');
  for (const secret of ['864209', pin, '915273']) expect(everything).not.toContain(secret);
});
