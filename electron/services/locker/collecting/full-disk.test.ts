import { expect, test } from 'vitest';
import { anna, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';
import { fill, makeRoom } from '../../../../tests/support/full-disk.ts';
import { ok } from '../../../foundation/result.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');

test('a door that cannot be opened as nothing can be written is asked for once more, and nobody is held up', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits();
  kiosk.startBy('code');
  fill(kiosk, 'job');
  expect(() => kiosk.ask('locker.enterCode', { code })).toThrow('full');
  expect(kiosk.screen()).toBe('locker-code');
  expect(kiosk.session.view().can.goHome).toBe(true);
  expect(kiosk.hand.pulses).toEqual([]);
  makeRoom(kiosk, 'job');
  kiosk.ask('locker.enterCode', { code });
  await opens(kiosk);
  expect(kiosk.hand.pulses).toEqual([1]);
});

test('a card that is lifted while nothing can be written harms nothing: they read that the kiosk failed', () => {
  const kiosk = collectingAtLocker();
  kiosk.waits();
  kiosk.startBy('identity-card');
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  fill(kiosk, 'job');
  kiosk.lift();
  expect(kiosk.shown('locker-refused')).toMatchObject({ errand: 'collect', why: 'kiosk-fault' });
  expect(kiosk.session.view().can.goHome).toBe(true);
});

test('what a screen waits for still comes to it where another way in could not be written', async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits();
  kiosk.lay(anna);
  kiosk.startBy('offline-card');
  kiosk.platform.holder = ok({ number: anna.number, name: anna.name });
  kiosk.scan();
  expect(kiosk.shown('locker-scan-card').asking).toBe(true);
  fill(kiosk, 'audit_event');
  expect(() => kiosk.ask('locker.chooseWay', { way: 'identity-card' })).toThrow('full');
  expect(kiosk.shown('locker-scan-card').asking).toBe(true);
  makeRoom(kiosk, 'audit_event');
  await expect.poll(kiosk.screen).toBe('phone-call-question');
});

test('papers are not said to be in where that could not be written, and the screen goes on once it can', async () => {
  const kiosk = collectingAtLocker();
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'medium' });
  kiosk.ask('locker.leavePhone', { phone: null });
  kiosk.lift();
  await opens(kiosk);
  kiosk.hand.see(Number(kiosk.shown('locker-door').cell), 'closed');
  fill(kiosk, 'audit_event');
  expect(() => kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' })).toThrow('full');
  expect(kiosk.screen()).toBe('locker-is-it-in');
  makeRoom(kiosk, 'audit_event');
  const { revision } = kiosk.session.view();
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  expect(kiosk.screen()).toBe('locker-papers-left');
  expect(kiosk.session.view().revision).toBeGreaterThan(revision);
  expect(kiosk.locker.waiting('papers')).toHaveLength(1);
});

test('whoever goes while nothing can be written is gone, and the cell held for them is free within the hour', () => {
  const kiosk = collectingAtLocker();
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'medium' });
  kiosk.ask('locker.leavePhone', { phone: null });
  const held = () => kiosk.locker.cells().filter(({ use }) => use === 'reserved');
  fill(kiosk, 'stay');
  kiosk.session.end();
  expect(kiosk.screen()).toBe('home');
  makeRoom(kiosk, 'stay');
  expect(held()).toHaveLength(1);
  kiosk.clock.advance(2 * 3_600_000);
  expect(held()).toEqual([]);
});
