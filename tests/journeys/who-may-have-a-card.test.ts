import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { confirmAndTakeBack, showIdentity, takeCard } from '../support/card-steps.ts';
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

async function askFor(person: PersonId): Promise<AtTheScreen> {
  const resident = await stepUpTo(kiosk.kioskUrl);
  await showIdentity(kiosk, resident, person);
  await resident.tap(words.chooseHolder['get-card'].self);
  return resident;
}

test.each([
  'minor',
  'disabled-adult',
  'rare-name',
  'resident-of-hong-kong',
  'foreigner-2017',
  'foreigner-2023',
] as const)('%s may have one', async (person) => {
  const resident = await askFor(person);
  await resident.sees(words.confirm.title);
  await resident.tap(words.bar.finish);
});

test('somebody of 45 is told for whom it is, and what to do', async () => {
  const resident = await askFor('adult');
  await resident.sees(words.notNow['not-eligible'].title);
  await resident.reads(words.notNow['not-eligible'].next);
});

test('where the city lets them, somebody of 45 who declares to use no smartphone may have one', async () => {
  await kiosk.panel.gatewayPolicy({ selfDeclaration: true });
  // The kiosk asks for the policy when it starts (and then every few seconds while nobody is served).
  await kiosk.kill();
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(words.home.card.title);
  await resident.reads(words.cardAbout.noSmartphone);
  await resident.tap(words.cardAbout.begin);
  await kiosk.panel.layCard('adult');
  await resident.sees(words.chooseHolder['get-card'].title);
  await resident.tap(words.chooseHolder['get-card'].self);
  await resident.sees(words.declare.title);
  await resident.tap(words.declare.doesNot);
  await resident.sees(words.confirm.title);
});

test('whoever has had as many as the year allows is told from when on', async () => {
  const resident = await askFor('limit-reached-senior');
  await resident.sees(words.notNow['limit-reached'].title);
});

test('without a phone on record, somebody whose card is lost is sent to the counter', async () => {
  await kiosk.panel.gatewayPolicy({ secondProofs: ['phone-code'] });
  await kiosk.panel.gatewayPerson('senior-with-valid-card', { phone: null });
  await kiosk.kill();
  const resident = await askFor('senior-with-valid-card');
  await resident.sees(words.chooseReason.title);
  await resident.tap(words.chooseReason.damaged);
  await resident.tap(words.phoneCall.no);
  await resident.sees(words.notNow['no-second-proof'].title);
});

test('a daughter of 45 takes a card for her mother with both ID cards', async () => {
  const daughter = await stepUpTo(kiosk.kioskUrl);
  await showIdentity(kiosk, daughter, 'adult');
  await daughter.tap(words.chooseHolder['get-card'].other);
  await daughter.sees(words.placeCard.applicant.title);
  await kiosk.panel.liftCard();
  await kiosk.panel.layCard('senior');
  await daughter.sees(words.confirm.title);
  await daughter.reads('王*英');
  await daughter.reads('李*明');
  await confirmAndTakeBack(kiosk, daughter);
  await takeCard(kiosk, daughter);
  const { codes } = await kiosk.panel.gateway();
  expect(codes.find((code) => code.holder === 'senior')).toMatchObject({ agent: 'adult' });
});
