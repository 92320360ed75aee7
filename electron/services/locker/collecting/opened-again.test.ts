import { expect, test } from 'vitest';
import { anna, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

function startLeaving(kiosk: Kiosk): void {
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'medium' });
  kiosk.ask('locker.leavePhone', { phone: null });
}

/** Its pulse moves a neighbour's door too: the kiosk takes both out of service. */
async function openedWithNeighbour(kiosk: Kiosk): Promise<string> {
  kiosk.hand.pulseWill('does-nothing');
  await expect.poll(() => kiosk.hand.pulses.length).toBe(1);
  const [lock = 0] = kiosk.hand.pulses;
  kiosk.hand.see(lock + 1, 'open');
  kiosk.hand.see(lock, 'open');
  const { cell } = kiosk.shown('locker-door');
  expect(kiosk.locker.cell(cell)?.use).toBe('out-of-service');
  kiosk.hand.see(lock, 'closed');
  return cell;
}

test('papers behind a door that may not be opened once more are not forgotten: they say whether they are in', async () => {
  const kiosk = collectingAtLocker();
  startLeaving(kiosk);
  kiosk.hand.pulseWill('does-nothing');
  kiosk.lift();
  const cell = await openedWithNeighbour(kiosk);
  expect(kiosk.screen()).toBe('locker-is-it-in');
  kiosk.ask('locker.open', {});
  expect(kiosk.shown('locker-is-it-in')).toMatchObject({ cell, mayOpenAgain: false });
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  expect(kiosk.locker.waiting('papers')).toMatchObject([{ cell }]);
});

test('a document that they shut in again behind a door that may not be opened once more is for staff to look for', async () => {
  const kiosk = collectingAtLocker();
  const { stay, code } = kiosk.waits();
  kiosk.startBy('code');
  kiosk.hand.pulseWill('does-nothing');
  kiosk.ask('locker.enterCode', { code });
  const cell = await openedWithNeighbour(kiosk);
  expect(kiosk.locker.stay(stay)?.state).toBe('taken');
  kiosk.ask('locker.open', {});
  expect(kiosk.shown('locker-refused')).toMatchObject({ why: 'cell-out-of-service' });
  expect(kiosk.locker.stay(stay)?.state).toBe('opened');
  expect(kiosk.locker.differences()).toContainEqual(expect.objectContaining({ cell, stay }));
});

test('a door that springs open late, while the ID card lies there for the next try, is theirs: nothing in it is forgotten', async () => {
  const kiosk = collectingAtLocker();
  startLeaving(kiosk);
  kiosk.hand.pulseWill('does-nothing');
  kiosk.lift();
  await expect.poll(() => kiosk.hand.pulses.length).toBe(1);
  const { cell } = kiosk.shown('locker-door');
  await expect.poll(() => kiosk.locker.cell(cell)?.use).toBe('reserved');
  await Promise.resolve();
  kiosk.clock.advance(8_000);
  expect(kiosk.screen()).toBe('locker-not-opened');
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  expect(kiosk.screen()).toBe('take-identity-card-back');
  kiosk.hand.see(Number(cell), 'open');
  kiosk.hand.see(Number(cell), 'closed');
  kiosk.session.end();
  kiosk.clock.advance(225_000);
  expect(kiosk.screen()).toBe('home');
  expect(kiosk.locker.cell(cell)?.use).toBe('doubtful');
});
