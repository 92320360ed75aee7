import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { type KioskProcess, startKiosk } from '../support/kiosk-process.ts';

let kiosk: KioskProcess;
beforeAll(async () => {
  kiosk = await startKiosk();
});
afterAll(() => kiosk.close());
beforeEach(async () => {
  await kiosk.panel.readerFault('none');
  await kiosk.panel.liftCard();
});

async function waitForIdentity(): Promise<AtTheScreen> {
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(words.home.card.title);
  await resident.tap(words.cardAbout.begin);
  await resident.sees(words.placeCard.own.title);
  return resident;
}

test('an expired card is said to be so, with what to do, and another one goes on', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.layCard('expired-card');
  await resident.sees(words.placeCard.problem.expired.title);
  await resident.reads(words.placeCard.problem.expired.lead);
  await kiosk.panel.liftCard();
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
});

test('a number with a wrong check digit is said to be so', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.layCard('senior', true);
  await resident.sees(words.placeCard.problem['wrong-check-digit'].title);
});

test('a card that cannot be read is said to be so, and read when it lies better', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.readerFault('card-unreadable');
  await kiosk.panel.layCard('senior');
  await resident.sees(words.placeCard.problem.unreadable.title);
  await kiosk.panel.liftCard();
  await kiosk.panel.readerFault('none');
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
});

test('a reader that is pulled out and put back says so and goes on by itself', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.readerFault('unplugged');
  await resident.sees(words.placeCard.offline.title);
  await kiosk.panel.readerFault('none');
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
});

test('a card that the resident before forgot starts nothing for the next one', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
  await resident.tap(words.bar.finish);
  await resident.tap(words.home.card.title);
  await resident.tap(words.cardAbout.begin);
  await resident.sees(words.placeCard.problem['left-behind'].title);
  expect(await resident.page.locator('body').textContent()).not.toContain('王*英');
  await kiosk.panel.liftCard();
  await kiosk.panel.layCard('minor');
  await resident.sees(words.chooseHolder['get-card'].title);
  await resident.reads('陈*明');
});

test('a page that is loaded again finds the session as it was', async () => {
  const resident = await waitForIdentity();
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
  await resident.page.reload();
  await resident.sees(words.chooseHolder['get-card'].title);
  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.confirm.title);
});

test('a second page is told that the screen is taken, and the first goes on', async () => {
  const resident = await waitForIdentity();
  const second = await resident.page.context().newPage();
  await second.goto(kiosk.kioskUrl);
  const taken = words.connection.taken.title.replaceAll('|', '');
  await expect.poll(async () => (await second.locator('body').textContent())?.includes(taken)).toBe(true);
  await kiosk.panel.layCard('senior');
  await resident.sees(words.chooseHolder['get-card'].title);
});
