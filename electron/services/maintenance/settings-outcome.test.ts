import { expect, test } from 'vitest';
import { staffMember } from '../../../tests/support/settings-desk.ts';
import { administratorForTest, type StaffForTest } from '../../../tests/support/staff.ts';
import { openStaffDesk } from '../../../tests/support/staff-desk.ts';

const clerk: StaffForTest = { name: '陆伟', number: '1002', pin: '739214', roles: ['clerk'] };

test('what became of settings is told to the next who changes settings, until they open something', async () => {
  const desk = await openStaffDesk([administratorForTest, clerk]);
  const signIn = async ({ number, pin }: StaffForTest) => {
    desk.call('staff.start');
    desk.call('staff.enterNumber', { number });
    desk.call('staff.enterPin', { pin });
    await expect.poll(() => desk.view().screen, { interval: 5 }).toBe('maintenance');
  };
  desk.settings.apply({ gateway: { url: 'https://nowhere.example' } }, staffMember(1, 'technician'));
  desk.clock.advance(120_000);

  await signIn(clerk);
  expect(desk.view()).not.toHaveProperty('settings');
  desk.call('ownPin.open');
  desk.call('session.end');

  await signIn(administratorForTest);
  expect(desk.view()).toMatchObject({ settings: 'unanswered' });
  // Whoever is not there any more has not read it.
  desk.clock.advance(225_000);
  expect(desk.view().screen).toBe('home');
  await signIn(administratorForTest);
  expect(desk.view()).toMatchObject({ settings: 'unanswered' });
  desk.call('people.open');
  desk.call('session.goBack');
  expect(desk.view()).toMatchObject({ screen: 'maintenance' });
  expect(desk.view()).not.toHaveProperty('settings');
});
