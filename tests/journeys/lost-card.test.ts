import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import {
  confirmAndTakeBack,
  digitsFromPhone,
  showIdentity,
  takeCard,
  typeDigits,
} from '../support/card-steps.ts';
import { type KioskProcess, startKiosk } from '../support/kiosk-process.ts';

let kiosk: KioskProcess;
beforeAll(async () => {
  kiosk = await startKiosk();
});
afterAll(() => kiosk.close());
beforeEach(async () => {
  await kiosk.panel.post('gateway/reset');
  await kiosk.panel.liftCard();
});

async function sayThatTheCardIsLost(): Promise<AtTheScreen> {
  const resident = await stepUpTo(kiosk.kioskUrl);
  await showIdentity(kiosk, resident, 'senior-with-valid-card');
  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.chooseReason.title);
  await resident.tap(words.chooseReason.lost);
  await resident.sees(words.phoneCall.title);
  return resident;
}

const cardsOf = async (holder: string) => {
  const { codes } = await kiosk.panel.gateway();
  return codes.filter((code) => code.holder === holder).map((code) => code.state);
};

describe('somebody who lost a card', () => {
  test('gets a new one with the digits sent to the phone on record; the old one ends, and the phone is told', async () => {
    const resident = await sayThatTheCardIsLost();
    await resident.tap(words.phoneCall.no);
    await resident.sees(words.secondProof.title);
    await resident.reads('100****0011');
    const digits = await digitsFromPhone(kiosk);
    const wrong = digits === '000000' ? '111111' : '000000';
    await typeDigits(resident, wrong);
    await resident.reads(words.secondProof['wrong-code']);
    await typeDigits(resident, digits);
    await resident.sees(words.confirm.title);
    await resident.reads(words.confirm.endsEarlier);
    await confirmAndTakeBack(kiosk, resident);
    await takeCard(kiosk, resident);

    await expect.poll(() => cardsOf('senior-with-valid-card')).toEqual(['replaced', 'valid']);
    const [newest] = await kiosk.panel.messages();
    expect(newest).toMatchObject({ to: '10000000011' });
    expect(newest?.code).toBeUndefined();
  });

  test('proves who they are with a 随申码 before the scanner', async () => {
    const resident = await sayThatTheCardIsLost();
    await resident.tap(words.phoneCall.no);
    await resident.sees(words.secondProof.title);
    await kiosk.panel.scan('not a code of anybody');
    await resident.reads(words.secondProof['wrong-scan']);
    await kiosk.panel.scanCodeOf('senior-with-valid-card');
    await resident.sees(words.confirm.title);
    await resident.tap(words.bar.finish);
  });

  test('who is told on the phone to do this is stopped and shown 96110, and nothing changes', async () => {
    const resident = await sayThatTheCardIsLost();
    await resident.tap(words.phoneCall.yes);
    await resident.sees(words.fraud.title);
    await resident.reads('96110');
    expect(await cardsOf('senior-with-valid-card')).toEqual(['valid']);
    expect(await kiosk.panel.messages()).toEqual([]);
  });

  test('who types three wrong numbers is sent to a person, and the old card stays good', async () => {
    const resident = await sayThatTheCardIsLost();
    await resident.tap(words.phoneCall.no);
    await resident.sees(words.secondProof.title);
    const digits = await digitsFromPhone(kiosk);
    const wrong = digits === '000000' ? '111111' : '000000';
    for (const left of [2, 1]) {
      await typeDigits(resident, wrong);
      await resident.reads(words.secondProof.attemptsLeft.replace('{{left}}', `${left}`));
    }
    await typeDigits(resident, wrong);
    await resident.sees(words.notNow['second-proof-failed'].title);
    expect(await cardsOf('senior-with-valid-card')).toEqual(['valid']);
  });
});
