import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import {
  comeToConfirmation,
  confirmAndTakeBack,
  digitsFromPhone,
  showIdentity,
  takeCard,
  typeDigits,
} from '../support/card-steps.ts';
import { type KioskProcess, startKiosk } from '../support/kiosk-process.ts';
import type { AtTheScreen } from '../support/open-screen.ts';

const longEnough = { timeout: 30_000, interval: 100 };
const madeHereNotice = words.home.madeHere.replace('{{seniorAge}}', '60').replace('{{minorAge}}', '18');

/** A kiosk that holds a certified key, whose platform has just gone out of reach. */
async function cutOffKiosk(): Promise<{ kiosk: KioskProcess; resident: AtTheScreen }> {
  const kiosk = await startKiosk();
  onTestFinished(async () => void (await kiosk.close()));
  await expect.poll(async () => (await certificates(kiosk)).length, longEnough).toBe(1);
  await kiosk.panel.gatewayMode('offline');
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.reads(madeHereNotice);
  return { kiosk, resident };
}

async function certificates(kiosk: KioskProcess): Promise<readonly unknown[]> {
  return z.array(z.unknown()).parse(await kiosk.panel.read('gateway/kiosk-certificates'));
}

const statesOf = async (kiosk: KioskProcess, holder = 'senior') =>
  (await kiosk.panel.gateway()).codes.filter((code) => code.holder === holder).map((code) => code.state);

/** From home to "shall this card end?". */
async function comeToConfirmLoss(
  kiosk: KioskProcess,
  resident: AtTheScreen,
  person: PersonId,
): Promise<void> {
  await resident.tap(words.home.loss.title);
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard(person);
  await resident.sees(words.chooseHolder['report-loss'].title);
  await resident.tap(words.chooseHolder['report-loss'].self);
  await resident.sees(words.confirmLoss.title);
}

/** Holds the card that was printed last to the scanner, and waits for what the screen says of it. */
async function scanLastCard(kiosk: KioskProcess, number: number, resident: AtTheScreen, title: string) {
  await kiosk.panel.post('scan-print', { number });
  await resident.sees(title);
  await resident.tap(words.cardChecked.finish);
}

test('a resident gets a card from a kiosk without a network, has it checked, and reports it lost when the network is back', async () => {
  const { kiosk, resident } = await cutOffKiosk();
  await comeToConfirmation(kiosk, resident, 'senior');
  await resident.reads(words.madeHere.lead);
  await confirmAndTakeBack(kiosk, resident);
  await resident.sees(words.takeCard.title);
  await kiosk.panel.takeCard();
  await resident.tap(words.takeCard.taken);
  await resident.sees(words.thanks.title);
  await resident.reads(words.madeHere.earlier);
  await resident.tap(words.thanks.finish);

  // Held to the scanner at home, it is checked at once.
  await scanLastCard(kiosk, 1, resident, words.cardChecked.good.title);

  await kiosk.panel.gatewayMode('online');
  await expect.poll(() => statesOf(kiosk), longEnough).toEqual(['valid']);

  await comeToConfirmLoss(kiosk, resident, 'senior');
  await resident.reads('王*英');
  await resident.tap(words.confirmLoss.report);
  await resident.sees(words.lossReported.ended.title);
  expect(await statesOf(kiosk)).toEqual(['lost']);

  // A new one at once, after a second proof.
  await resident.tap(words.lossReported.replace);
  await resident.sees(words.phoneCall.title);
  await resident.tap(words.phoneCall.no);
  await resident.sees(words.secondProof.title);
  await typeDigits(resident, await digitsFromPhone(kiosk));
  await resident.sees(words.confirm.title);
  await confirmAndTakeBack(kiosk, resident);
  await takeCard(kiosk, resident);
  await expect.poll(() => statesOf(kiosk), longEnough).toEqual(['lost', 'valid']);
});

test('a card can be checked from home, and whatever is none is said to be none', async () => {
  const { kiosk, resident } = await cutOffKiosk();
  await resident.tap(words.home.check.title);
  await resident.sees(words.checkCard.waiting.title);
  await kiosk.panel.scan('https://example.org/');
  await resident.sees(words.cardChecked['not-a-card'].title);
  await resident.tap(words.cardChecked.another);
  await resident.sees(words.checkCard.waiting.title);
});

test('a loss that is reported without a network is kept, and reaches the platform when it is back', async () => {
  const { kiosk, resident } = await cutOffKiosk();
  await comeToConfirmLoss(kiosk, resident, 'senior-with-valid-card');
  await resident.reads(words.confirmLoss.offline);
  await resident.tap(words.confirmLoss.report);
  await resident.sees(words.lossReported.kept.title);
  await resident.tap(words.lossReported.finish);
  // Kept through a power cut.
  await kiosk.kill();
  await kiosk.panel.gatewayMode('online');
  await expect.poll(() => statesOf(kiosk, 'senior-with-valid-card'), longEnough).toEqual(['lost']);
});

test('the power fails while a card is printed that the kiosk signed: one code, one card, one report', async () => {
  const { kiosk, resident } = await cutOffKiosk();
  await comeToConfirmation(kiosk, resident, 'senior');
  await kiosk.panel.hold('printing');
  await confirmAndTakeBack(kiosk, resident);
  await expect.poll(async () => (await kiosk.panel.printer()).job?.stage, longEnough).toBe('printing');
  await kiosk.kill();
  await kiosk.panel.release();
  const cardsOut = async () => (await kiosk.panel.printer()).prints.filter(({ sheets }) => sheets > 0).length;
  await expect.poll(cardsOut, longEnough).toBe(1);
  await kiosk.panel.takeCard();

  const back = await stepUpTo(kiosk.kioskUrl);
  await showIdentity(kiosk, back, 'senior');
  await back.tap(words.chooseHolder['get-card'].self);
  await back.sees(words.earlierCard.title);
  await back.tap(words.earlierCard.have);
  await back.sees(words.thanks.title);
  await kiosk.panel.gatewayMode('online');
  await expect.poll(() => statesOf(kiosk), longEnough).toEqual(['valid']);
  expect(await cardsOut()).toBe(1);
});
