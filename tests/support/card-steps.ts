import type { PersonId } from '../../scripts/simulators/people/people.ts';
import type { KioskProcess } from './kiosk-process.ts';
import { type AtTheScreen, words } from './open-screen.ts';

type AtItsHardware = Pick<KioskProcess, 'panel'>;

/** From home to the question for whom the card is, with this person's ID card on the reader. */
export async function showIdentity(
  kiosk: AtItsHardware,
  resident: AtTheScreen,
  person: PersonId,
): Promise<void> {
  await resident.tap(words.home.card.title);
  await resident.tap(words.cardAbout.begin);
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard(person);
  await resident.sees(words.chooseHolder['get-card'].title);
}

/** From home to the confirmation of a first card for oneself. */
export async function comeToConfirmation(
  kiosk: AtItsHardware,
  resident: AtTheScreen,
  person: PersonId,
): Promise<void> {
  await showIdentity(kiosk, resident, person);
  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.confirm.title);
}

/** Confirms and takes the ID card back, so that the kiosk begins to print. */
export async function confirmAndTakeBack(kiosk: AtItsHardware, resident: AtTheScreen): Promise<void> {
  await resident.tap(words.confirm.print);
  await resident.sees(words.takeBack.title);
  await kiosk.panel.liftCard();
}

/** Takes the card that came out, says so, and leaves. */
export async function takeCard(kiosk: AtItsHardware, resident: AtTheScreen): Promise<void> {
  await resident.sees(words.takeCard.title);
  await kiosk.panel.takeCard();
  await resident.tap(words.takeCard.taken);
  await resident.sees(words.thanks.title);
  await resident.tap(words.thanks.finish);
}

/** The six digits of the newest text message. */
export async function digitsFromPhone(kiosk: AtItsHardware): Promise<string> {
  for (const message of await kiosk.panel.messages()) if (message.code) return message.code;
  throw new Error('no message with a code was sent');
}

/** Types the digits of a text message on a keyboard and sends them off. */
export async function typeDigits(resident: AtTheScreen, digits: string): Promise<void> {
  await resident.page.getByRole('button', { name: '5', exact: true }).waitFor();
  for (const digit of digits) await resident.page.keyboard.press(digit);
  await resident.presses(words.secondProof.submit);
}
