import { expect, test } from 'vitest';
import { anna, bert, collectingAtLocker } from '../../../../tests/support/collecting-at-locker.ts';
import { scanToCallQuestion, scanToProof } from '../../../../tests/support/proof-at-locker.ts';

type Kiosk = ReturnType<typeof collectingAtLocker>;

const suishenmaOf = ({ number }: typeof anna) => `随申码 ${number}`;
const reaches = (kiosk: Kiosk, screen: string) => expect.poll(kiosk.screen).toBe(screen);

async function chooseSuishenma(kiosk: Kiosk) {
  await scanToProof(kiosk);
  expect(kiosk.shown('locker-second-proof-way').scanMayProve).toBe(true);
  kiosk.ask('locker.chooseProof', { proof: 'suishenma' });
  expect(kiosk.view()).toEqual({ screen: 'second-proof', matter: 'locker', scan: 'offered', busy: false });
}

test("besides the card the holder's 随申码 shows that it is they", async () => {
  const kiosk = collectingAtLocker();
  await chooseSuishenma(kiosk);
  expect(kiosk.session.grants()).toEqual({ others: new Set() });
  kiosk.scan(suishenmaOf(anna));
  expect(kiosk.view()).toMatchObject({ screen: 'second-proof', busy: true });
  await reaches(kiosk, 'locker-ready');
  expect(kiosk.acts).toEqual(['collect-document']);
  expect(kiosk.session.grants().identity).toBe('card-and-second-proof');
  kiosk.ask('locker.open', {});
  await expect.poll(() => kiosk.shown('locker-door').phase).toBe('open');
});

test('held up at the question what else shows it, or while digits are on their way, it is an answer too', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  kiosk.scan(suishenmaOf(anna));
  await reaches(kiosk, 'locker-ready');
  const other = collectingAtLocker();
  await scanToProof(other);
  other.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(other, 'second-proof');
  expect(other.shown('second-proof')).toMatchObject({ sentTo: '138****0001', scan: 'offered' });
  other.scan(suishenmaOf(anna));
  await reaches(other, 'locker-ready');
});

test('but not before they said that nobody on the phone tells them to', async () => {
  const kiosk = collectingAtLocker();
  await scanToCallQuestion(kiosk);
  kiosk.scan(suishenmaOf(anna));
  expect(kiosk.screen()).toBe('phone-call-question');
  expect(kiosk.acts).toEqual([]);
});

test("somebody else's opens nothing, and after the last try there are other ways", async () => {
  const kiosk = collectingAtLocker();
  await chooseSuishenma(kiosk);
  for (const attemptsLeft of [2, 1]) {
    kiosk.scan(suishenmaOf(bert));
    await expect.poll(kiosk.view).toMatchObject({ problem: 'wrong-scan', attemptsLeft, busy: false });
  }
  kiosk.scan(suishenmaOf(bert));
  await expect.poll(kiosk.view).toMatchObject({ screen: 'locker-second-proof-way', problem: 'scans-over' });
  expect(kiosk.session.grants()).toEqual({ others: new Set() });
  // The platform takes no more for a while, not even the right one.
  expect(kiosk.shown('locker-second-proof-way')).toMatchObject({ scanMayProve: false, phoneMayProve: true });
  expect(kiosk.ask('locker.chooseProof', { proof: 'suishenma' })).toBe(false);
  kiosk.scan(suishenmaOf(anna));
  expect(kiosk.acts).toHaveLength(3);
});

test('an offline-code card is no 随申码: it opens nothing and counts as no try', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  // Their card is still before the scanner.
  kiosk.scan();
  expect(kiosk.screen()).toBe('locker-second-proof-way');
  kiosk.ask('locker.chooseProof', { proof: 'suishenma' });
  kiosk.scan('SSM1:ANOTHER');
  expect(kiosk.view()).toMatchObject({ screen: 'second-proof', problem: 'wrong-scan', busy: false });
  expect(kiosk.shown('second-proof').attemptsLeft).toBeUndefined();
  expect(kiosk.acts).toEqual([]);
});

test('nor is it a wrong one where digits are typed while it lies there', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  kiosk.scan();
  expect(kiosk.shown('second-proof').problem).toBeUndefined();
  kiosk.ask('locker.proveByCode', { code: '123456' });
  await reaches(kiosk, 'locker-ready');
});

test('a scanner that goes away leads back to the ways that are left', async () => {
  const kiosk = collectingAtLocker();
  await chooseSuishenma(kiosk);
  kiosk.scannerGoes();
  expect(kiosk.view()).toMatchObject({
    ...{ screen: 'locker-second-proof-way', problem: 'scanner-offline' },
    ...{ scanMayProve: false, phoneMayProve: true },
  });
  expect(kiosk.ask('locker.chooseProof', { proof: 'suishenma' })).toBe(false);
});

test('digits that were sent serve on without the scanner', async () => {
  const kiosk = collectingAtLocker();
  await scanToProof(kiosk);
  kiosk.ask('locker.chooseProof', { proof: 'phone' });
  await reaches(kiosk, 'second-proof');
  kiosk.scannerGoes();
  expect(kiosk.shown('second-proof')).toMatchObject({ scan: 'scanner-offline' });
  kiosk.ask('locker.proveByCode', { code: '123456' });
  await reaches(kiosk, 'locker-ready');
});

test('where the city does not take it, none is asked for and none is sent', async () => {
  const kiosk = collectingAtLocker({ secondProofs: ['phone-code'] });
  await scanToProof(kiosk);
  expect(kiosk.shown('locker-second-proof-way').scanMayProve).toBe(false);
  expect(kiosk.ask('locker.chooseProof', { proof: 'suishenma' })).toBe(false);
  kiosk.scan(suishenmaOf(anna));
  expect(kiosk.screen()).toBe('locker-second-proof-way');
  expect(kiosk.acts).toEqual([]);
});
