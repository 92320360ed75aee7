import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { makeStaff } from '../../../tests/support/staff.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { temporaryKey, temporaryStore } from '../../../tests/support/temporary-store.ts';
import { openAuditLog } from '../../store/audit/audit-log.ts';
import { openAttempts } from './attempts.ts';
import { openPinKeeper } from './pin.ts';
import { openPinDesk } from './pin-desk.ts';
import { openStaffBook } from './staff-book.ts';

const minute = 60_000;

function attemptsOn(store = temporaryStore(), clock = manualClock()) {
  return { clock, store, attempts: openAttempts(store, clock) };
}

/** Tries until there is a wait, and answers how long it is. */
function waitAfterTry({ attempts }: ReturnType<typeof attemptsOn>, claim = 'somebody') {
  attempts.begin(claim);
  return attempts.waitOf(claim)?.whole;
}

test('three wrong PINs cost nothing; then each wait is twice as long, and none is longer than 15 minutes', () => {
  const desk = attemptsOn();
  const waits = Array.from({ length: 10 }, () => {
    const wait = waitAfterTry(desk);
    desk.clock.advance(wait ?? 0);
    return wait;
  });
  expect(waits).toEqual([
    ...[undefined, undefined, 30_000, 60_000, 120_000, 240_000, 480_000],
    ...[15 * minute, 15 * minute, 15 * minute],
  ]);
});

test('nobody may try during a wait, and a try that was refused does not make it longer', () => {
  const desk = attemptsOn();
  for (let tries = 0; tries < 3; tries += 1) desk.attempts.begin('somebody');
  desk.clock.advance(29_000);
  expect(desk.attempts.begin('somebody')).toEqual({ wait: { left: 1_000, whole: 30_000 } });
  desk.clock.advance(1_000);
  expect(desk.attempts.begin('somebody')).toEqual({ wrong: 4 });
});

test('a restart in the middle of a wait shortens nothing', () => {
  const [folder, key, clock] = [temporaryFolder(), temporaryKey(), manualClock()];
  const before = temporaryStore(folder, key);
  for (let tries = 0; tries < 4; tries += 1) {
    waitAfterTry(attemptsOn(before, clock));
    clock.advance(30_000);
  }
  const left = openAttempts(before, clock).waitOf('somebody')?.left;
  expect(left).toBeGreaterThan(0);
  before.database.close();
  expect(openAttempts(temporaryStore(folder, key), clock).waitOf('somebody')?.left).toBe(left);
});

test('a right PIN resets what was counted, and the wait of one claim is no wait for another', () => {
  const { attempts } = attemptsOn();
  for (let tries = 0; tries < 3; tries += 1) attempts.begin('number 1001');
  expect(attempts.waitOf('card of 1001')).toBeUndefined();
  attempts.forget('number 1001');
  expect(attempts.begin('number 1001')).toEqual({ wrong: 1 });
});

test('a clock that was set back by a year makes nobody wait longer than the wait itself', () => {
  const late = manualClock(Date.UTC(2027, 0, 1));
  const { store, attempts } = attemptsOn(temporaryStore(), late);
  for (let tries = 0; tries < 3; tries += 1) attempts.begin('somebody');
  const early = manualClock(Date.UTC(2026, 0, 1));
  const setBack = openAttempts(store, early);
  expect(setBack.waitOf('somebody')).toEqual({ left: 30_000, whole: 30_000 });
  early.advance(30_000);
  expect(setBack.waitOf('somebody')).toBeUndefined();
});

test('who guesses 10,000 PINs in a day gets about a hundred of them judged, and the holder is not locked out', async () => {
  const [store, clock] = [temporaryStore(), manualClock()];
  const [member] = await makeStaff(store);
  const audit = openAuditLog(store.database, clock);
  const book = openStaffBook({ store, audit, clock });
  const pins = openPinKeeper(store.seal);
  let judged = 0;
  const counted = {
    ...pins,
    isRight: (pin: string, kept: string) => {
      judged += 1;
      return pins.isRight(pin, kept);
    },
  };
  const desk = openPinDesk({ book, pins: counted, attempts: openAttempts(store, clock), audit });
  const claim = { key: 'number', way: 'number', member } as const;
  for (let guess = 0; guess < 10_000; guess += 1) {
    expect((await desk.check(claim, `${100_000 + guess}`)).kind).not.toBe('right');
    clock.advance(8_640);
  }
  expect(judged).toBeLessThan(110);
  clock.advance(15 * minute);
  expect(await desk.check(claim, '804627')).toEqual({ kind: 'right', member });
});

test('an unknown number is answered as a wrong PIN is, word for word, and held up just so', async () => {
  const [store, clock] = [temporaryStore(), manualClock()];
  const [member] = await makeStaff(store);
  const audit = openAuditLog(store.database, clock);
  const book = openStaffBook({ store, audit, clock });
  const pins = openPinKeeper(store.seal, { memory: 8, passes: 1 });
  let pretended = 0;
  const desk = openPinDesk({
    ...{ book, audit, attempts: openAttempts(store, clock) },
    pins: {
      ...pins,
      pretend: async (pin) => {
        pretended += 1;
        await pins.pretend(pin);
      },
    },
  });
  const answers = async (key: string, whose: number | undefined) => {
    const given = [];
    for (let tries = 0; tries < 4; tries += 1)
      given.push(await desk.check({ key, way: 'number', member: whose }, '135790'));
    return given;
  };
  expect(await answers('unknown', undefined)).toEqual(await answers('known', member));
  expect(pretended).toBe(3);
});

test('PINs are judged one at a time, and each is counted before it is looked at', async () => {
  const [store, clock] = [temporaryStore(), manualClock()];
  const [member] = await makeStaff(store);
  const audit = openAuditLog(store.database, clock);
  const attempts = openAttempts(store, clock);
  const pins = openPinKeeper(store.seal);
  let atOnce = 0;
  const desk = openPinDesk({
    ...{ book: openStaffBook({ store, audit, clock }), attempts, audit },
    pins: {
      ...pins,
      isRight: async (pin, kept) => {
        atOnce += 1;
        expect(atOnce).toBe(1);
        // A power cut here leaves the try behind.
        expect(store.database.prepare('SELECT wrong FROM pin_attempt').pluck().get()).toBeGreaterThan(0);
        const right = await pins.isRight(pin, kept);
        atOnce -= 1;
        return right;
      },
    },
  });
  const claim = { key: 'number', way: 'number', member } as const;
  const verdicts = await Promise.all(['1', '2', '3', '4', '5'].map((pin) => desk.check(claim, pin)));
  expect(verdicts.map(({ kind }) => kind)).toEqual(['wrong', 'wrong', 'wrong', 'held-up', 'held-up']);
});
