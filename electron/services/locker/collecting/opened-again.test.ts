import { expect, test } from 'vitest';
import { anna, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';
import { fill, makeRoom } from '../../../../tests/support/full-disk.ts';

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

/** Somebody shut their door with the document still inside. */
async function shutTooEarly(kiosk: Kiosk): Promise<number> {
  const { stay, code } = kiosk.waits();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code });
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.screen()).toBe('locker-collected');
  return stay;
}

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');
const told = (kiosk: Kiosk) => kiosk.news.map(({ kind }) => kind);

/** Staff are asked to look, nothing is put on top of it, and its own person may come again. */
function isForStaffToLookFor(kiosk: Kiosk, stay: number): void {
  const ofCell = kiosk.locker.differences().filter(({ cell }) => cell === '01');
  expect(ofCell).toMatchObject([{ kind: 'interrupted', stay }]);
  expect(kiosk.locker.cell('01')?.use).not.toBe('free');
  expect(kiosk.locker.stay(stay)?.state).toBe('opened');
}

test('whoever says that it is still inside, and goes before the door opens once more, leaves it to staff', async () => {
  const kiosk = collectingAtLocker();
  const stay = await shutTooEarly(kiosk);
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  expect(kiosk.screen()).toBe('take-identity-card-back');
  kiosk.session.end();
  isForStaffToLookFor(kiosk, stay);
  expect(told(kiosk)).toEqual(['ready', 'collected']);
});

test('a disk that is full once the door is to open again forgets nothing behind it', async () => {
  const kiosk = collectingAtLocker();
  const stay = await shutTooEarly(kiosk);
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  fill(kiosk, 'job');
  kiosk.lift();
  expect(kiosk.shown('locker-refused').why).toBe('kiosk-fault');
  makeRoom(kiosk, 'job');
  kiosk.session.end();
  isForStaffToLookFor(kiosk, stay);
});

test('a second shut that is seen leaves nothing to look for, and tells its person nothing twice', async () => {
  const kiosk = collectingAtLocker();
  const stay = await shutTooEarly(kiosk);
  kiosk.ask('locker.open', {});
  expect(kiosk.locker.differences()).toHaveLength(1);
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  kiosk.session.end();
  expect(kiosk.locker.differences()).toEqual([]);
  expect(kiosk.locker.stay(stay)?.state).toBe('taken');
  expect(kiosk.locker.cell('01')?.use).toBe('free');
  expect(told(kiosk)).toEqual(['ready', 'collected']);
  expect(kiosk.reports.filter(({ state }) => state === 'collected')).toHaveLength(1);
});

test('who comes again for what was left to staff is told as anybody who collects, and staff look all the same', async () => {
  const kiosk = collectingAtLocker();
  const stay = await shutTooEarly(kiosk);
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  kiosk.session.end();
  kiosk.lift();
  kiosk.startBy('code');
  kiosk.ask('locker.enterCode', { code: kiosk.locker.pickupCode(stay) ?? '' });
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(told(kiosk)).toEqual(['ready', 'collected', 'collected']);
  expect(kiosk.locker.differences()).toMatchObject([{ cell: '01', kind: 'interrupted', stay }]);
});

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
  isForStaffToLookFor(kiosk, stay);
  // It may well be there: nobody found it empty.
  expect(told(kiosk)).toEqual(['ready', 'collected']);
  const [difference] = kiosk.locker.differences().filter((each) => each.cell === cell);
  kiosk.locker.settleDifference(difference?.id ?? 0, 'not-there', 3);
  expect(kiosk.locker.stay(stay)?.state).toBe('taken');
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
