import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { noGrants } from '../../contract/grants.ts';
import type { StaffInSession } from '../../contract/staff/staff-member.ts';
import type { Journey, JourneyHost } from './journey.ts';
import { createSession, type Helper } from './session.ts';

const idleMilliseconds = 180_000;
const countdownMilliseconds = 45_000;

function kiosk() {
  const clock = manualClock();
  const ended: string[] = [];
  const helpers: string[] = [];
  const session = createSession({
    ...{ clock, idleMilliseconds, countdownMilliseconds },
    home: () => ({ screen: 'home', canCheckCards: false, canReportLoss: true }),
    onEnd: () => ended.push('end'),
    onHelper: (change, { id }) => helpers.push(`${change} ${id}`),
  });
  const journey = {
    atWork: false,
    leaving: [] as string[],
    mayLeave: true,
    host: undefined as JourneyHost | undefined,
    staff: undefined as StaffInSession | undefined,
  };
  const begin = () =>
    session.begin((host): Journey => {
      journey.host = host;
      return {
        view: () => ({ screen: 'thanks', expiresOn: '2027-05-19', madeHere: false }),
        grants: () => ({ identity: 'card', others: new Set() }),
        isKnown: () => true,
        staff: () => journey.staff,
        canGoBack: () => false,
        canLeave: () => journey.mayLeave,
        isHardwareAtWork: () => journey.atWork,
        goBack: () => {},
        leave: (how) => journey.leaving.push(how),
      };
    });
  return { clock, session, journey, begin, ended, helpers };
}

test('a resident who says nothing is warned, counted down, and the session is cleared', () => {
  const { clock, session, begin, journey, ended } = kiosk();
  begin();
  clock.advance(idleMilliseconds);
  expect(session.view().idle).toEqual({ millisecondsLeft: 45_000, millisecondsWhole: 45_000 });
  clock.advance(20_000);
  expect(session.view().idle?.millisecondsLeft).toBe(25_000);
  clock.advance(25_000);
  expect(session.view()).toMatchObject({ view: { screen: 'home' }, known: false, session: 2 });
  expect(session.grants().identity).toBeUndefined();
  expect(journey.leaving).toEqual(['silence']);
  expect(ended).toEqual(['end']);
});

test('one touch during the countdown gives all the time back, as often as wanted', () => {
  const { clock, session, begin } = kiosk();
  begin();
  for (let round = 0; round < 5; round += 1) {
    clock.advance(idleMilliseconds + 30_000);
    session.stillHere();
    expect(session.view().idle).toBeUndefined();
  }
  expect(session.view().view.screen).toBe('thanks');
});

test('the clock stands still while hardware works, and starts over afterwards', () => {
  const { clock, session, begin, journey } = kiosk();
  begin();
  journey.atWork = true;
  journey.host?.changed();
  clock.advance(10 * idleMilliseconds);
  expect(session.view()).toMatchObject({ view: { screen: 'thanks' } });
  expect(session.view().idle).toBeUndefined();
  journey.atWork = false;
  journey.host?.changed();
  clock.advance(idleMilliseconds - 1);
  expect(session.view().idle).toBeUndefined();
  clock.advance(1);
  expect(session.view().idle).toBeDefined();
});

test('an untouched home screen counts down for nobody', () => {
  const { clock, session } = kiosk();
  session.stillHere();
  clock.advance(idleMilliseconds);
  expect(session.view().idle).toBeUndefined();
});

test('help that nobody closes is closed', () => {
  const { clock, session } = kiosk();
  session.openHelp();
  expect(session.view().help).toBe(true);
  clock.advance(idleMilliseconds + countdownMilliseconds);
  expect(session.view().help).toBe(false);
});

test('one matter at a time, and no leaving in the middle of what cannot be left', () => {
  const { session, begin, journey } = kiosk();
  begin();
  expect(begin()).toMatchObject({ ok: false, error: { code: 'moved-on' } });
  journey.mayLeave = false;
  expect(session.end()).toMatchObject({ ok: false });
  expect(session.view().can.goHome).toBe(false);
  journey.mayLeave = true;
  expect(session.end().ok).toBe(true);
  expect(journey.leaving).toEqual(['by-choice']);
});

test('what an ended matter still reports changes nothing for the next resident', () => {
  const { session, begin, journey } = kiosk();
  begin();
  const old = journey.host;
  session.end();
  begin();
  const before = session.view();
  old?.changed();
  old?.finished();
  expect(session.view()).toEqual(before);
});

const clerk: Helper = { id: 7, name: '小李', roles: new Set(['clerk'] as const) };

test('a helper beside the resident brings what a clerk may do, is named, and is gone with the session', () => {
  const { session, begin, helpers } = kiosk();
  begin();
  session.setHelper(clerk);
  expect(session.view().staff).toEqual({ name: '小李', roles: ['clerk'], doing: 'helping' });
  expect(session.grants()).toEqual({ identity: 'card', others: new Set(['clerk']) });
  session.end();
  expect(session.view().staff).toBeUndefined();
  expect(session.grants().others.size).toBe(0);
  expect(helpers).toEqual(['came 7', 'left 7']);
});

test("staff who come while a helper stands there have their own rights and not the helper's", () => {
  const { session, begin, journey } = kiosk();
  session.setHelper(clerk);
  journey.staff = { name: '小王', roles: ['technician'], doing: 'maintenance' };
  begin();
  expect(session.grants().others.has('clerk')).toBe(false);
});

test('a helper who came for one matter is not there for the next', () => {
  const { session, begin } = kiosk();
  begin();
  session.setHelper(clerk);
  session.goOnWith(begin);
  expect(session.helper()).toBeUndefined();
});

test('a technician who helps brings no right of the maintenance mode', () => {
  const { session, begin } = kiosk();
  begin();
  session.setHelper({ id: 8, name: '小王', roles: new Set(['technician', 'administrator'] as const) });
  expect(session.grants()).toEqual({ identity: 'card', others: new Set() });
});

test('a helper who came at the home screen stays for the matter that begins, and is forgotten in silence', () => {
  const { session, begin, clock } = kiosk();
  session.setHelper(clerk);
  expect(session.view()).toMatchObject({
    view: { screen: 'home' },
    staff: { doing: 'helping' },
    can: { goHome: true },
  });
  begin();
  expect(session.helper()).toBe(clerk);
  clock.advance(idleMilliseconds + countdownMilliseconds);
  expect(session.helper()).toBeUndefined();
});

test('what steps aside gives the screen back just as it was, with no right of the matter meanwhile', () => {
  const { session, begin } = kiosk();
  begin();
  let finish = () => {};
  const aside: Journey = {
    view: () => ({ screen: 'earlier-card' }),
    grants: () => noGrants,
    isKnown: () => false,
    canGoBack: () => true,
    canLeave: () => true,
    isHardwareAtWork: () => false,
    goBack: () => finish(),
    leave: () => {},
  };
  session.stepAside((host) => {
    finish = host.finished;
    return aside;
  });
  expect(session.view().view.screen).toBe('earlier-card');
  expect(session.grants()).toEqual(noGrants);
  expect(session.stepAside(() => aside)).toMatchObject({ error: { code: 'moved-on' } });
  session.goBack();
  expect(session.view()).toMatchObject({ view: { screen: 'thanks' }, session: 1 });
});
