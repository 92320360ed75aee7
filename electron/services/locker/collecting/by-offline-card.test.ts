import { expect, test } from 'vitest';
import { anna, bert, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';
import { scanToCallQuestion, scanToProof } from '../../../../tests/support/proof-at-locker.ts';
import { err, ok } from '../../../foundation/result.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const opens = (kiosk: Kiosk) => expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');
const reaches = (kiosk: Kiosk, screen: string) => expect.poll(kiosk.screen).toBe(screen);
const holderOf = ({ number, name }: typeof anna) => ok({ number, name });

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

test('before any proof they are asked whether somebody on the phone tells them to: then it ends there, and is put on record', async () => {
  const kiosk = collectingAtLocker();
  await scanToCallQuestion(kiosk);
  expect(kiosk.view()).toEqual({ screen: 'phone-call-question', matter: 'locker' });
  expect(kiosk.ask('locker.chooseProof', { proof: 'phone' })).toBe(false);
  kiosk.ask('locker.answerPhoneCall', { somebodyIsTellingMe: true });
  expect(kiosk.view()).toEqual({ screen: 'fraud-warning', matter: 'locker' });
  expect(kiosk.events()).toContain('fraud-warning-shown');
  expect(kiosk.ask('locker.answerPhoneCall', { somebodyIsTellingMe: false })).toBe(false);
  expect(kiosk.session.view()).toMatchObject({ known: false, can: { goBack: false, goHome: true } });
  expect(kiosk.acts).toEqual([]);
});

test('back from that question is the card once more, and it is not asked again before another proof', async () => {
  const kiosk = collectingAtLocker();
  await scanToCallQuestion(kiosk);
  kiosk.session.goBack();
  expect(kiosk.screen()).toBe('locker-scan-card');
  kiosk.scan();
  await reaches(kiosk, 'phone-call-question');
  kiosk.ask('locker.answerPhoneCall', { somebodyIsTellingMe: false });
  kiosk.platform.sent = err('gateway-offline');
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-second-proof-way', problem: 'not-sent' });
  kiosk.ask('locker.chooseProof', { proof: 'identity-card' });
  kiosk.session.goBack();
  expect(kiosk.screen()).toBe('locker-second-proof-way');
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
  await reaches(kiosk, 'phone-call-question');
  kiosk.ask('locker.answerPhoneCall', { somebodyIsTellingMe: false });
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
