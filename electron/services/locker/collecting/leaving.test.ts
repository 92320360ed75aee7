import { expect, test } from 'vitest';
import { anna, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');

async function comeToOpenDoor(kiosk: Kiosk, phone: string | null = null) {
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'medium' });
  kiosk.ask('locker.leavePhone', { phone });
  expect(kiosk.screen()).toBe('take-identity-card-back');
  kiosk.lift();
  await opens(kiosk);
  return kiosk.shown('locker-door').cell;
}

const papers = (kiosk: Kiosk) => kiosk.locker.waiting('papers');

test('papers are left behind a door that fits, with a receipt on paper and on the screen', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  expect(kiosk.locker.cell(cell)).toMatchObject({ size: 'medium', use: 'reserved' });
  kiosk.hand.see(Number(cell), 'closed');
  expect(kiosk.screen()).toBe('locker-is-it-in');
  expect(papers(kiosk)).toEqual([]);
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-papers-left', slip: 'printed' });
  const { receipt } = kiosk.shown('locker-papers-left');
  expect(receipt).toMatch(/^\d{6}$/);
  expect(kiosk.slips).toEqual([receipt]);
  expect(papers(kiosk)).toMatchObject([
    { cell, kind: 'papers', content: { receipt, title: '居民交来的材料', person: { number: anna.number } } },
  ]);
});

test('who leaves a phone is told that the papers are in, and that staff have them', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk, '13812345678');
  kiosk.hand.see(Number(cell), 'closed');
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  const [left] = papers(kiosk);
  kiosk.locker.takenBack(left?.id ?? 0, 1);
  const told = kiosk.news.map(({ kind, stay }) => [kind, stay.content?.phone]);
  expect(told).toEqual([
    ['papers-left', '13812345678'],
    ['taken-back', '13812345678'],
  ]);
});

test('a number that no message reaches is asked for once more, and no cell is held for it', () => {
  const kiosk = collectingAtLocker();
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'small' });
  expect(kiosk.view()).toEqual({ screen: 'locker-papers-phone' });
  expect(kiosk.session.grants().others.has('cell')).toBe(false);
  kiosk.ask('locker.leavePhone', { phone: '02162800000' });
  expect(kiosk.shown('locker-papers-phone').problem).toBe('no-mobile-phone');
  expect(kiosk.locker.cells().some(({ use }) => use === 'reserved')).toBe(false);
});

test('whoever thinks better of it has left nothing, and the cell is free again', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  kiosk.hand.see(Number(cell), 'closed');
  kiosk.ask('locker.isIn', { isIn: false, language: 'zh-CN' });
  expect(kiosk.screen()).toBe('home');
  expect(kiosk.locker.cell(cell)?.use).toBe('free');
});

test('a door that was shut too early opens once more for the same cell', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  kiosk.hand.see(Number(cell), 'closed');
  kiosk.ask('locker.open', {});
  await opens(kiosk);
  expect(kiosk.shown('locker-door').cell).toBe(cell);
  kiosk.hand.see(Number(cell), 'closed');
  expect(kiosk.shown('locker-is-it-in').mayOpenAgain).toBe(false);
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  expect(papers(kiosk)).toHaveLength(1);
});

test('whoever walks off from the question whether it is in leaves it to staff, and what they find is kept', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  kiosk.hand.see(Number(cell), 'closed');
  expect(kiosk.screen()).toBe('locker-is-it-in');
  kiosk.session.end();
  const [difference] = kiosk.locker.differences();
  expect(difference).toMatchObject({ kind: 'interrupted', cell });
  kiosk.locker.settleDifference(difference?.id ?? 0, 'inside', 3);
  expect(papers(kiosk)).toMatchObject([{ cell }]);
});

test('papers before a door that cannot be shut are not on record: whoever is there was told to take them', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  kiosk.clock.advance(40_000);
  kiosk.ask('locker.say', { what: 'cannot-shut' });
  expect(kiosk.view()).toMatchObject({ screen: 'locker-person', what: 'door' });
  expect(papers(kiosk)).toEqual([]);
  expect(kiosk.slips).toEqual([]);
  kiosk.hand.see(Number(cell), 'closed');
  const [difference] = kiosk.locker.differences();
  expect(difference).toMatchObject({ kind: 'left-open', cell });
  // They left them in there all the same.
  kiosk.locker.settleDifference(difference?.id ?? 0, 'inside', 3);
  expect(papers(kiosk)).toMatchObject([{ cell }]);
});

test('a door that does not open once more leaves the question whether the papers are in', async () => {
  const kiosk = collectingAtLocker();
  const cell = await comeToOpenDoor(kiosk);
  kiosk.hand.see(Number(cell), 'closed');
  kiosk.hand.pulseWill('not-sent');
  for (const mayTryAgain of [true, true, false]) {
    expect(kiosk.ask('locker.open', {})).toBe(true);
    await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-not-opened', mayTryAgain, mayBeIn: true });
  }
  kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' });
  await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-papers-left', slip: 'printed' });
  expect(papers(kiosk)).toMatchObject([{ cell }]);
  expect(kiosk.locker.differences()).toMatchObject([{ cell, kind: 'stuck' }]);
});

test('before a door that was never open nobody is asked whether anything is in', async () => {
  const kiosk = collectingAtLocker();
  kiosk.hand.pulseWill('not-sent');
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'large' });
  kiosk.ask('locker.leavePhone', { phone: null });
  kiosk.lift();
  await expect.poll(kiosk.screen).toBe('locker-not-opened');
  expect(kiosk.shown('locker-not-opened').mayBeIn).toBe(false);
  expect(kiosk.ask('locker.isIn', { isIn: true, language: 'zh-CN' })).toBe(false);
});

test('back from a cell that is held lets it go, and so does walking off before the door', () => {
  const kiosk = collectingAtLocker();
  const held = () => kiosk.locker.cells().filter(({ use }) => use === 'reserved').length;
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'small' });
  expect(held()).toBe(0);
  kiosk.session.goBack();
  kiosk.ask('locker.chooseSize', { size: 'small' });
  kiosk.ask('locker.leavePhone', { phone: null });
  expect(held()).toBe(1);
  kiosk.session.goBack();
  expect(kiosk.screen()).toBe('locker-size');
  expect(held()).toBe(0);
  kiosk.ask('locker.chooseSize', { size: 'small' });
  kiosk.ask('locker.leavePhone', { phone: null });
  kiosk.clock.advance(180_000 + 45_000);
  expect(kiosk.screen()).toBe('home');
  expect(held()).toBe(0);
});

test('back from the last cell asks again how much it is, with the answers that were there', () => {
  const kiosk = collectingAtLocker();
  for (const { name } of kiosk.locker.cells()) if (name !== '06') kiosk.waits(anna, name);
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  const { sizes } = kiosk.shown('locker-size');
  expect(sizes).not.toEqual([]);
  kiosk.ask('locker.chooseSize', { size: 'large' });
  kiosk.ask('locker.leavePhone', { phone: null });
  kiosk.session.goBack();
  expect(kiosk.shown('locker-size').sizes).toEqual(sizes);
});

test('a door that never opens keeps nothing', async () => {
  const kiosk = collectingAtLocker();
  kiosk.hand.pulseWill('not-sent');
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  kiosk.ask('locker.chooseSize', { size: 'large' });
  kiosk.ask('locker.leavePhone', { phone: null });
  kiosk.lift();
  await expect.poll(kiosk.screen).toBe('locker-not-opened');
  kiosk.session.end();
  expect(kiosk.locker.cells().every(({ use }) => use !== 'reserved')).toBe(true);
});

test('sizes for which nothing is free are not offered, and a full locker says so', () => {
  const kiosk = collectingAtLocker();
  for (const cell of ['06', '12']) kiosk.waits(anna, cell);
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  expect(kiosk.shown('locker-size').sizes).toEqual(['small', 'medium']);
  kiosk.lift();
  kiosk.session.end();
  for (const { name } of kiosk.locker.cells()) if (!['06', '12'].includes(name)) kiosk.waits(anna, name);
  kiosk.ask('locker.startLeaving', {});
  kiosk.lay(anna);
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', errand: 'leave', why: 'full' });
});

test('without a reader nothing can be left, and without boards nothing at all', () => {
  const kiosk = collectingAtLocker();
  expect(kiosk.collecting.homeView()).toEqual({ mayCollect: true, mayLeave: true });
  kiosk.readerGoes();
  expect(kiosk.collecting.homeView()).toEqual({ mayCollect: true, mayLeave: false });
  expect(kiosk.ask('locker.startLeaving', {})).toBe(false);
  kiosk.hand.boardIs('silent');
  expect(kiosk.collecting.homeView()).toEqual({ mayCollect: false, mayLeave: false, outOfOrder: true });
  expect(kiosk.ask('locker.startCollecting', {})).toBe(false);
});
