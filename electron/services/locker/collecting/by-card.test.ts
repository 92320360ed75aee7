import { expect, test } from 'vitest';
import { anna, bert, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';
import { err, ok } from '../../../foundation/result.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');
const reaches = (kiosk: Kiosk, screen: string) => expect.poll(kiosk.screen).toBe(screen);
const holderOf = ({ number, name }: typeof anna) => ok({ number, name });

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
  expect(kiosk.shown('locker-collected').another).toBe('choose');
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

async function scanToProof(kiosk: Kiosk) {
  kiosk.waits();
  kiosk.platform.holder = holderOf(anna);
  kiosk.startBy('offline-card');
  kiosk.scan();
  await reaches(kiosk, 'locker-second-proof-way');
}

test('an offline-code card alone opens nothing: a code to the phone on record is asked for', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  // Whoever photographed it learns nothing of its holder.
  expect(JSON.stringify(kiosk.view())).not.toContain(anna.number.slice(-4));
  expect(kiosk.session.grants()).toEqual({ others: new Set() });
  expect(kiosk.ask('locker.open', {})).toBe(false);
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  expect(kiosk.view()).toMatchObject({ matter: 'locker', sentTo: '138****0001' });
  expect(kiosk.acts).toEqual(['collect-document']);
  kiosk.ask('locker.proveByCode', { code: '123456' });
  await reaches(kiosk, 'locker-ready');
  expect(kiosk.session.grants().identity).toBe('card-and-second-proof');
  kiosk.ask('locker.open', {});
  await opens(kiosk);
});

test('or the ID card of the same person, and of nobody else', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  kiosk.ask('locker.chooseProof', { proof: 'identity-card' });
  kiosk.lay(bert);
  expect(kiosk.view()).toMatchObject({ screen: 'locker-refused', why: 'someone-elses' });
  kiosk.session.goBack();
  kiosk.lift();
  kiosk.ask('locker.chooseWay', { way: 'offline-card' });
  kiosk.scan();
  await reaches(kiosk, 'locker-second-proof-way');
  kiosk.ask('locker.chooseProof', { proof: 'identity-card' });
  kiosk.lay(anna);
  expect(kiosk.screen()).toBe('locker-ready');
});

test('a clerk who helps vouches where the platform takes their word', async () => {
  const kiosk = collectingAtLocker({ secondProofs: ['staff'], clerk: { id: 7, name: '周敏' } });
  await scanToProof(kiosk);
  expect(kiosk.view()).toMatchObject({ staffMayVouch: true, phoneMayProve: false });
  expect(kiosk.ask('locker.chooseProof', { proof: 'phone' })).toBe(false);
  kiosk.ask('locker.vouch', {});
  await reaches(kiosk, 'locker-ready');
});

test('and is not asked for their word where it does not', async () => {
  const kiosk = collectingAtLocker({ secondProofs: ['phone-code'], clerk: { id: 7, name: '周敏' } });
  await scanToProof(kiosk);
  expect(kiosk.view()).toMatchObject({ staffMayVouch: false, phoneMayProve: true });
  expect(kiosk.ask('locker.vouch', {})).toBe(false);
});

test('digits that serve no more can be sent again, or another proof be given', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  kiosk.platform.proof = ok({ accepted: false, attemptsLeft: 1 });
  kiosk.ask('locker.proveByCode', { code: '111111' });
  await expect.poll(kiosk.view).toMatchObject({ problem: 'wrong-code', attemptsLeft: 1 });
  kiosk.platform.proof = ok({ accepted: false, attemptsLeft: 0 });
  kiosk.ask('locker.proveByCode', { code: '222222' });
  await reaches(kiosk, 'locker-second-proof-way');
  expect(kiosk.shown('locker-second-proof-way')).toMatchObject({ problem: 'digits-over', busy: false });
  // They lay about for too long.
  kiosk.platform.proof = { ok: false, error: { code: 'gateway-refused', reason: 'proof-expired' } };
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  kiosk.ask('locker.proveByCode', { code: '333333' });
  await reaches(kiosk, 'locker-second-proof-way');
  kiosk.platform.proof = ok({ accepted: true, token: 't' });
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  kiosk.ask('locker.proveByCode', { code: '444444' });
  await reaches(kiosk, 'locker-ready');
});

test('a fault of its own the kiosk does not blame on the platform', async () => {
  const kiosk = collectingAtLocker();
  const broken = () => {
    throw new Error('broken');
  };
  kiosk.platform.holder = new Proxy(ok({}), { get: broken });
  kiosk.startBy('offline-card');
  kiosk.scan();
  await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-refused', why: 'kiosk-fault' });
});

test.each([
  ['lost', ok({}), 'lost'],
  ['not-a-code', ok({}), 'not-a-card'],
  ['genuine', err('gateway-offline'), 'platform-away'],
  ['genuine', { ok: false, error: { code: 'gateway-refused', reason: 'code-ended' } }, 'ended'],
  ['genuine', { ok: false, error: { code: 'gateway-refused', reason: 'code-unknown' } }, 'unknown'],
] as const)(
  'a card that is %s here and for the platform %j is said to be %s, with other ways',
  async (verdict, holder, problem) => {
    const kiosk = collectingAtLocker();
    kiosk.judged.verdict = verdict;
    kiosk.platform.holder = holder;
    kiosk.startBy('offline-card');
    kiosk.scan();
    await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-scan-card', problem });
    expect(kiosk.shown('locker-scan-card').ways).toEqual(['code', 'identity-card']);
  },
);

test('an answer of the platform that comes after they chose another way changes nothing', async () => {
  const kiosk = collectingAtLocker();
  kiosk.platform.holder = holderOf(anna);
  kiosk.startBy('offline-card');
  kiosk.scan();
  kiosk.ask('locker.chooseWay', { way: 'code' });
  await new Promise(setImmediate);
  expect(kiosk.screen()).toBe('locker-code');
});

test('a card is asked about once: the same way cannot be begun anew meanwhile', () => {
  const kiosk = collectingAtLocker();
  kiosk.startBy('offline-card');
  kiosk.scan();
  expect(kiosk.ask('locker.chooseWay', { way: 'offline-card' })).toBe(false);
  expect(kiosk.shown('locker-scan-card').asking).toBe(true);
});
