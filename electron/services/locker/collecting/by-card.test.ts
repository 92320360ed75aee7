import { expect, test } from 'vitest';
import { anna, bert, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');

test('an ID card shows the one thing that waits; the card is taken back before the door opens', async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits();
  kiosk.startBy('identity-card');
  kiosk.lay();
  expect(kiosk.view()).toMatchObject({
    ...{ screen: 'locker-ready', thing: { cell: '01', named: false } },
    ...{ identityCard: 'lying', mayName: true },
  });
  kiosk.ask('locker.open', {});
  expect(kiosk.view()).toMatchObject({ screen: 'take-identity-card-back', before: 'door' });
  expect(kiosk.hand.pulses).toEqual([]);
  kiosk.lift();
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.news.at(-1)).toMatchObject({ kind: 'collected', by: 'holder' });
});

test('an ID card under which nothing waits is taken back too before a pickup code opens a door', async () => {
  const kiosk = collectingAtLocker();
  const { code } = kiosk.waits(bert);
  kiosk.startBy('identity-card');
  kiosk.lay(anna);
  expect(kiosk.shown('locker-refused').why).toBe('nothing-here');
  kiosk.ask('locker.chooseWay', { way: 'code' });
  kiosk.ask('locker.enterCode', { code });
  expect(kiosk.screen()).toBe('take-identity-card-back');
  expect(kiosk.hand.pulses).toEqual([]);
  kiosk.lift();
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  // Once more with a card on the reader: taken first as well, and nothing leads back past the door.
  kiosk.lay(anna);
  kiosk.ask('locker.open', {});
  expect(kiosk.screen()).toBe('take-identity-card-back');
  expect(kiosk.session.view().can.goBack).toBe(false);
  kiosk.lift();
  await opens(kiosk);
});

test("no door opens because a helper's card went away from the reader, in place of theirs", async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits();
  kiosk.startBy('identity-card');
  kiosk.lay();
  kiosk.ask('locker.open', {});
  let finish = () => {};
  kiosk.session.stepAside((host) => {
    finish = host.finished;
    return {
      ...{ view: () => ({ screen: 'earlier-card' }), grants: () => ({ others: new Set() }) },
      ...{ isKnown: () => false, canGoBack: () => true, canLeave: () => true, isHardwareAtWork: () => false },
      ...{ goBack: () => {}, leave: () => {} },
    };
  });
  kiosk.lift();
  kiosk.lay(bert);
  kiosk.lift();
  finish();
  expect(kiosk.view()).toMatchObject({ screen: 'take-identity-card-back', byHand: true });
  // Nor if it lies there once more, and is lifted.
  kiosk.lay(bert);
  expect(kiosk.view()).toMatchObject({ byHand: false });
  expect(kiosk.ask('locker.identityCardTaken', {})).toBe(false);
  kiosk.lift();
  expect(kiosk.hand.pulses).toEqual([]);
  expect(kiosk.ask('locker.identityCardTaken', {})).toBe(true);
  await opens(kiosk);
});

test('an ID card that is laid down at the first question answers it', () => {
  const kiosk = collectingAtLocker();
  kiosk.waits();
  kiosk.ask('locker.startCollecting', {});
  kiosk.lay();
  expect(kiosk.screen()).toBe('locker-ready');
});

test('where the reader cannot sense the card, whoever presses "open" says that they have it', async () => {
  const kiosk = collectingAtLocker({ sensesRemoval: false });
  kiosk.waits();
  kiosk.startBy('identity-card');
  kiosk.lay();
  expect(kiosk.shown('locker-ready').identityCard).toBe('by-hand');
  kiosk.ask('locker.open', {});
  await opens(kiosk);
});

test('of several things of their own they may see what they are, of others not', () => {
  const kiosk = collectingAtLocker();
  kiosk.waits(anna, '01', { title: '养老待遇核定表' });
  const { stay } = kiosk.waits(bert, '02');
  kiosk.locker.nameCollector(stay, { number: anna.number });
  kiosk.startBy('identity-card');
  kiosk.lay();
  const titles = kiosk.shown('locker-choose').things.map(({ cell, title }) => [cell, title]);
  expect(titles).toEqual([
    ['01', '养老待遇核定表'],
    ['02', undefined],
  ]);
});

test('whoever has nothing more is offered no more, and whoever found one cell empty still gets the other', async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits(anna, '01');
  kiosk.waits(anna, '03');
  kiosk.startBy('identity-card');
  kiosk.lay();
  kiosk.lift();
  kiosk.ask('locker.choose', { which: 0 });
  kiosk.ask('locker.open', {});
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  kiosk.ask('locker.complain', { what: 'not-there' });
  expect(kiosk.shown('locker-person').more).toEqual({ things: 1, cell: '03' });
  kiosk.ask('locker.collectAnother', {});
  expect(kiosk.shown('locker-ready').thing.cell).toBe('03');
  kiosk.ask('locker.open', {});
  await opens(kiosk);
  kiosk.hand.see(3, 'closed');
  kiosk.ask('locker.complain', { what: 'not-theirs' });
  // Only the empty one is left, and staff see to it.
  expect(kiosk.shown('locker-person').more?.cell).not.toBe('03');
});

test('where nothing waits the same card is not asked for again, and whoever left it is told', () => {
  const kiosk = collectingAtLocker();
  kiosk.startBy('identity-card');
  kiosk.lay();
  expect(kiosk.view()).toMatchObject({ why: 'nothing-here', cardLies: true, ways: ['code', 'offline-card'] });
  kiosk.lift();
  expect(kiosk.shown('locker-refused').cardLies).toBe(false);
});

test('of several things one is chosen by its door, then the next; no door opens beside another', async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits(anna, '01');
  kiosk.waits(anna, '03');
  kiosk.startBy('identity-card');
  kiosk.lay();
  kiosk.lift();
  expect(kiosk.shown('locker-choose').things.map(({ cell }) => cell)).toEqual(['01', '03']);
  expect(kiosk.ask('locker.choose', { which: 2 })).toBe(false);
  kiosk.ask('locker.choose', { which: 1 });
  kiosk.ask('locker.open', {});
  await opens(kiosk);
  expect(kiosk.ask('locker.choose', { which: 0 })).toBe(false);
  kiosk.hand.see(3, 'closed');
  expect(kiosk.shown('locker-collected').more).toEqual({ things: 1, cell: '01' });
  kiosk.ask('locker.collectAnother', {});
  expect(kiosk.shown('locker-ready').thing.cell).toBe('01');
  expect(kiosk.hand.pulses).toEqual([3]);
});

test("nothing of somebody else's is shown or opened", () => {
  const kiosk = collectingAtLocker();
  kiosk.waits(bert);
  kiosk.startBy('identity-card');
  kiosk.lay(anna);
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', why: 'nothing-here' });
  expect(kiosk.ask('locker.open', {})).toBe(false);
  expect(kiosk.session.grants().others.size).toBe(0);
});

test('what was taken back is told with its day, and where it is now', () => {
  const kiosk = collectingAtLocker();
  const { stay } = kiosk.waits();
  kiosk.locker.takenBack(stay, 1);
  kiosk.startBy('identity-card');
  kiosk.lay();
  expect(kiosk.view()).toMatchObject({ why: 'taken-back', date: expect.stringMatching(/^\d{4}-/) });
});

test('somebody who was named collects with their own ID card, and the holder hears of both', async () => {
  const kiosk = collectingAtLocker();
  kiosk.waits(anna);
  kiosk.startBy('identity-card');
  kiosk.lay(anna);
  kiosk.ask('locker.startNaming', {});
  expect(kiosk.ask('locker.namePerson', { number: anna.number })).toBe(true);
  expect(kiosk.shown('locker-name-person').problem).toBe('own-number');
  kiosk.ask('locker.namePerson', {
    number: bert.number.replace(/.$/, bert.number.endsWith('1') ? '2' : '1'),
  });
  expect(kiosk.shown('locker-name-person').problem).toBe('wrong-number');
  kiosk.ask('locker.namePerson', { number: bert.number });
  expect(kiosk.screen()).toBe('locker-person-named');
  expect(JSON.stringify(kiosk.view())).not.toContain(bert.number);
  kiosk.lift();
  kiosk.session.end();

  kiosk.startBy('identity-card');
  kiosk.lay(bert);
  expect(kiosk.shown('locker-ready')).toMatchObject({ thing: { named: true }, mayName: false });
  expect(kiosk.ask('locker.startNaming', {})).toBe(false);
  kiosk.lift();
  kiosk.ask('locker.open', {});
  await opens(kiosk);
  kiosk.hand.see(1, 'closed');
  expect(kiosk.news.map(({ kind }) => kind)).toEqual(['ready', 'collector-named', 'collected']);
  expect(kiosk.news.at(-1)).toMatchObject({ by: 'named-person' });
});
