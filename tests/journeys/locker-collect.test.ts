import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../../scripts/simulators/people/people.ts';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { type LockerKiosk, lockOf, startLockerKiosk } from '../support/locker-kiosk.ts';

const { locker } = words;
const withCell = (sentence: string, cell: string) => sentence.replace('{{cell}}', cell);

let kiosk: LockerKiosk;
beforeAll(async () => {
  kiosk = await startLockerKiosk();
}, 120_000);
afterAll(async () => {
  await kiosk?.close();
});

const stepUp = () => stepUpTo(kiosk.kioskUrl);

async function chooseWay(resident: AtTheScreen, way: string): Promise<void> {
  await resident.tap(locker.home.collect.title);
  await resident.sees(locker.way.title);
  await resident.tap(way);
}

async function typeDigits({ page }: AtTheScreen, digits: string): Promise<void> {
  for (const digit of digits) await page.keyboard.press(digit);
}

async function isAway(resident: AtTheScreen, cell: string): Promise<void> {
  await resident.sees(withCell(locker.door.open.title, cell));
  await kiosk.takeAndShut(cell);
  await resident.sees(locker.collected.title);
  await resident.presses(locker.collected.finish);
}

test('a code from a text message: a wrong digit costs nothing before 开门, a wrong code opens nothing, the right one its door', async () => {
  const cell = await kiosk.deposit('3109900001');
  const before = await kiosk.pulses(cell);
  const code = await kiosk.codeOf('senior');
  const resident = await stepUp();
  await chooseWay(resident, locker.way.code);
  await resident.sees(locker.code.title);
  const wrong = code.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
  await typeDigits(resident, wrong);
  await resident.page.keyboard.press('Backspace');
  await typeDigits(resident, wrong.slice(-1));
  // A press right after the page has changed is not heard.
  const saysWrong = () => resident.page.locator('.notice[data-tone="stop"]').isVisible();
  await expect
    .poll(
      async () => {
        if (!(await saysWrong())) await resident.page.locator('.action-main').click();
        return saysWrong();
      },
      { interval: 500 },
    )
    .toBe(true);
  await resident.reads(locker.code.wrong);
  expect(await kiosk.pulses(cell)).toBe(before);

  // The boxes are empty again, and nothing sends the same code once more.
  expect(await resident.page.locator('.action-main').count()).toBe(0);
  await typeDigits(resident, code);
  await resident.tap(locker.code.open);
  await resident.sees(withCell(locker.door.open.title, cell));
  await resident.reads(locker.door.open.collect);
  expect(await resident.page.locator('.cabinet-door[data-mark="this"][data-open="true"]').textContent()).toBe(
    cell,
  );
  expect(await kiosk.takeAndShut(cell)).toBe('3109900001');
  await resident.sees(locker.collected.title);
  expect(await kiosk.pulses(cell)).toBe(before + 1);
}, 120_000);

test('an ID card: two taps after it, and it is taken back before the door opens', async () => {
  const cell = await kiosk.deposit('3109900003');
  const before = await kiosk.pulses(cell);
  const resident = await stepUp();
  await resident.tap(locker.home.collect.title);
  await resident.sees(locker.way.title);
  await kiosk.panel.layCard('no-phone-senior');
  await resident.sees(withCell(locker.ready.title, cell));
  const taps = resident.taps();
  await resident.tap(locker.ready.open);
  await resident.sees(words.takeBack.title);
  expect(await kiosk.pulses(cell)).toBe(before);
  await kiosk.panel.liftCard();
  await isAway(resident, cell);
  expect(resident.taps() - taps).toBeLessThanOrEqual(2);
}, 120_000);

test('a person who was named collects with their own ID card', async () => {
  const cell = await kiosk.deposit('3109900002');
  const resident = await stepUp();
  await resident.tap(locker.home.collect.title);
  await resident.sees(locker.way.title);
  await kiosk.panel.layCard('adult');
  await resident.sees(withCell(locker.ready.title, cell));
  await kiosk.panel.liftCard();
  await resident.tap(locker.ready.name);
  await resident.sees(locker.namePerson.title);
  const daughter = people(new Date().toISOString().slice(0, 10) as never)['limit-reached-senior'];
  await typeDigits(resident, daughter.number);
  await resident.tap(locker.namePerson.submit);
  await resident.sees(locker.personNamed.title);
  await resident.tap(locker.personNamed.finish);

  await resident.tap(locker.home.collect.title);
  await resident.sees(locker.way.title);
  await kiosk.panel.layCard('limit-reached-senior');
  await resident.sees(withCell(locker.ready.title, cell));
  await resident.reads(locker.ready.named);
  await kiosk.panel.liftCard();
  await resident.tap(locker.ready.open);
  await isAway(resident, cell);
  // That it is there, who may collect it, and that they did.
  await expect.poll(async () => (await kiosk.messagesTo('adult')).length).toBe(3);
}, 120_000);

test('a door that sticks is tried once more when they ask for it, and then opens', async () => {
  const cell = await kiosk.deposit('3109900005');
  const [board, lock] = lockOf(cell);
  const before = await kiosk.pulses(cell);
  await kiosk.panel.locker.mechanics(board, lock, { spring: 'stays-shut' });
  const resident = await stepUp();
  await resident.tap(locker.home.collect.title);
  await resident.sees(locker.way.title);
  await kiosk.panel.layCard('disabled-adult');
  await resident.sees(withCell(locker.ready.title, cell));
  await kiosk.panel.liftCard();
  await resident.tap(locker.ready.open);
  await resident.sees(withCell(locker.notOpened['stayed-shut'].title, cell));
  expect(await kiosk.pulses(cell)).toBe(before + 1);
  await kiosk.panel.locker.mechanics(board, lock, { spring: 'opens' });
  await resident.tap(locker.notOpened.again);
  await resident.sees(withCell(locker.door.open.title, cell));
  expect(await kiosk.pulses(cell)).toBe(before + 2);
}, 120_000);
