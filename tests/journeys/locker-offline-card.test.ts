import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import {
  comeToConfirmation,
  confirmAndTakeBack,
  digitsFromPhone,
  takeCard,
  typeDigits,
} from '../support/card-steps.ts';
import { type LockerKiosk, startLockerKiosk } from '../support/locker-kiosk.ts';
import { openScreen } from '../support/open-screen.ts';
import { readPrintedCode } from '../support/read-printed-code.ts';
import { sharedBrowser } from '../support/shared-browser.ts';

const { locker } = words;
const withCell = (sentence: string, cell: string) => sentence.replace('{{cell}}', cell);

let kiosk: LockerKiosk;
/** What is on the card that the kiosk printed for the senior; who photographed it has as much. */
let code: string;
beforeAll(async () => {
  kiosk = await startLockerKiosk();
  const senior = await openScreen(await sharedBrowser(), kiosk.kioskUrl);
  await comeToConfirmation(kiosk, senior, 'senior');
  await confirmAndTakeBack(kiosk, senior);
  await takeCard(kiosk, senior);
  await senior.close();
  code = Buffer.from(readPrintedCode(await kiosk.panel.printed(1))).toString('latin1');
}, 120_000);
afterAll(async () => {
  await kiosk?.close();
});

/** What opened a door so far: pulses at the locks, and requests on the wire. */
const opened = async () => ({
  pulses: (await kiosk.panel.locker.unlocks()).length,
  requests: await kiosk.unlocksOnTheWire(),
});

/** From home to the question what else shows that it is they. */
async function showCard(resident: AtTheScreen): Promise<void> {
  await resident.tap(locker.home.collect.title);
  await resident.tap(locker.way['offline-card']);
  await resident.sees(locker.scan.waiting.title);
  await kiosk.panel.scan(code);
  await resident.sees(words.phoneCall.locker.title);
  await resident.tap(words.phoneCall.locker.no);
  await resident.sees(locker.proofWay.title);
}

/** Their door opens, and no other: one pulse after what was opened `before`. */
async function collects(resident: AtTheScreen, cell: string, before: { readonly pulses: number }) {
  await resident.sees(withCell(locker.ready.title, cell));
  expect(await opened()).toEqual(before);
  const pulses = await kiosk.pulses(cell);
  await resident.tap(locker.ready.open);
  await resident.sees(withCell(locker.door.open.title, cell));
  const taken = await kiosk.takeAndShut(cell);
  await resident.sees(locker.collected.title);
  await resident.presses(locker.collected.finish);
  expect(await opened()).toEqual({ pulses: before.pulses + 1, requests: before.pulses + 1 });
  expect(await kiosk.pulses(cell)).toBe(pulses + 1);
  return taken;
}

test('an offline-code card opens the door with the digits that were sent to the phone on record', async () => {
  const cell = await kiosk.deposit('3109900001');
  const before = await opened();
  expect(before).toEqual({ pulses: 1, requests: 1 });
  const resident = await stepUpTo(kiosk.kioskUrl);
  await showCard(resident);
  await resident.tap(locker.proofWay.phone);
  await resident.sees(words.secondProof.title);
  const digits = await digitsFromPhone(kiosk);
  await typeDigits(resident, digits === '000000' ? '111111' : '000000');
  await resident.reads(words.secondProof['wrong-code']);
  expect(await opened()).toEqual(before);
  await typeDigits(resident, digits);
  expect(await collects(resident, cell, before)).toBe('3109900001');
}, 120_000);

test('a photograph of the card opens nothing, nor with the ID card of somebody else; with the ID card of its holder the door opens', async () => {
  const cell = await kiosk.deposit('3109900010');
  const before = await opened();
  const resident = await stepUpTo(kiosk.kioskUrl);
  await showCard(resident);
  await resident.tap(locker.proofWay['identity-card']);
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard('adult');
  await resident.sees(locker.refused['someone-elses'].title);
  await kiosk.panel.liftCard();
  await resident.tap(words.bar.home);
  expect(await opened()).toEqual(before);

  // At home the same code only tells whether the card is good.
  await kiosk.panel.scan(code);
  await resident.sees(words.cardChecked.good.title);
  await resident.tap(words.cardChecked.finish);
  expect(await opened()).toEqual(before);

  await showCard(resident);
  await resident.tap(locker.proofWay['identity-card']);
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard('senior');
  await resident.sees(withCell(locker.ready.title, cell));
  await kiosk.panel.liftCard();
  expect(await collects(resident, cell, before)).toBe('3109900010');
}, 120_000);
