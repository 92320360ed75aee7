import { expect, onTestFinished, test } from 'vitest';
import maintenance from '../../assets/locales/zh-CN/staff/maintenance.json' with { type: 'json' };
import people from '../../assets/locales/zh-CN/staff/people.json' with { type: 'json' };
import signIn from '../../assets/locales/zh-CN/staff/signIn.json' with { type: 'json' };
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { type KioskProcessOptions, startKiosk } from '../support/kiosk-process.ts';
import { administratorForTest } from '../support/staff.ts';

const { number, pin, badge = '' } = administratorForTest;

async function kioskAndScreen(options?: KioskProcessOptions) {
  const kiosk = await startKiosk(options);
  onTestFinished(async () => void (await kiosk.close()));
  return { kiosk, staff: await stepUpTo(kiosk.kioskUrl) };
}

/** The six presses in the upper corners, until somebody is asked who they are. */
async function comeIn(staff: AtTheScreen): Promise<void> {
  for (let press = 0; press < 6; press += 1) await staff.page.mouse.click(press % 2 === 0 ? 30 : 1050, 30);
  await staff.sees(signIn.number.title);
}

async function enter(staff: AtTheScreen, digits: string, submit: string): Promise<void> {
  await staff.page.keyboard.type(digits);
  await staff.presses(submit);
}

async function wrongPin(staff: AtTheScreen): Promise<void> {
  await enter(staff, '975310', signIn.pin.submit.number);
  await expect
    .poll(() => staff.page.getByRole('status').allTextContents())
    .not.toContain(signIn.pin.checking);
}

/** Presses one of several choices until it is the chosen one: input is ignored for a moment after a change of page. */
async function choose({ page }: AtTheScreen, choice: string): Promise<void> {
  const chosen = page.getByRole('button', { name: choice, pressed: true });
  await expect
    .poll(
      async () => {
        if (!(await chosen.isVisible())) await page.getByRole('button', { name: choice }).click();
        return chosen.isVisible();
      },
      { interval: 600 },
    )
    .toBe(true);
}

const inMaintenance = ({ page }: AtTheScreen) => page.locator('.staff-screen').waitFor({ timeout: 20_000 });

async function goHome({ page }: AtTheScreen): Promise<void> {
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: words.home.card.begin.replaceAll('|', '') }).waitFor();
}

test('who sets the kiosk up becomes its administrator, and comes in again by the hidden gesture', async () => {
  const { staff } = await kioskAndScreen({ firstStart: true });
  await staff.sees(signIn.firstStart.title);
  await staff.tap(signIn.firstStart.begin);
  await staff.page.keyboard.type('chen');
  await staff.page.keyboard.press('1');
  await staff.tap(people.name.next);
  await staff.page.keyboard.type('2048');
  await staff.tap(people.numberOf.next);
  await staff.tap(people.rolesOf.next);
  await enter(staff, '123456', people.pin.next);
  await staff.reads(people.pin.weak);
  await staff.page.keyboard.type('804627');
  await staff.tap(people.pin.next);
  expect(await staff.page.content()).not.toContain('804627');
  await staff.page.keyboard.type('804627');
  await staff.tap(people.pin.save);
  await inMaintenance(staff);
  await goHome(staff);

  await comeIn(staff);
  await staff.page.keyboard.type('2048');
  await staff.tap(signIn.number.next);
  await staff.page.keyboard.type('804627');
  await staff.presses(signIn.pin.submit.number);
  await inMaintenance(staff);
});

test('an administrator adds a colleague at the kiosk, who comes in with a PIN of their own', async () => {
  const { kiosk, staff } = await kioskAndScreen();
  await kiosk.panel.scan(badge);
  await staff.sees(signIn.pin.title.card.replace('{{name}}', administratorForTest.name));
  await staff.page.keyboard.type(pin);
  await staff.presses(signIn.pin.submit.card);
  await inMaintenance(staff);
  await staff.presses(maintenance.part.people);
  await staff.sees(people.title);
  await staff.tap(people.add);
  await staff.page.keyboard.type('lu');
  await staff.page.keyboard.press('1');
  await staff.tap(people.name.next);
  await staff.page.keyboard.type('3055');
  await staff.tap(people.numberOf.next);
  await choose(staff, maintenance.role.clerk);
  await staff.tap(people.rolesOf.save);
  await staff.page.keyboard.type('719406');
  await staff.tap(people.pin.next);
  await staff.page.keyboard.type('719406');
  await staff.tap(people.pin.save);
  await staff.reads(people.person.done.added);
  await staff.tap(people.person.enrol);
  await kiosk.panel.scan('STAFF-3055');
  await staff.reads(people.person.done['card-enrolled']);
  await goHome(staff);
  await kiosk.panel.scan('STAFF-3055');
  await expect.poll(() => staff.page.locator('.digits').count()).toBe(1);
  await staff.page.keyboard.type('719406');
  await staff.presses(signIn.pin.submit.card);
  await inMaintenance(staff);
  expect(await staff.page.getByRole('button', { name: maintenance.part.people }).count()).toBe(0);
});

test('wrong PINs are counted down to a wait, which a badge and its PIN do not share', async () => {
  const { kiosk, staff } = await kioskAndScreen();
  await comeIn(staff);
  await staff.page.keyboard.type(number);
  await staff.tap(signIn.number.next);
  await wrongPin(staff);
  await staff.reads(signIn.pin.left_other.replace('{{count}}', '2'));
  await wrongPin(staff);
  await staff.reads(signIn.pin.left_other.replace('{{count}}', '1'));
  await wrongPin(staff);
  await staff.reads(signIn.pin.wait);
  // A power cut does not shorten it.
  await kiosk.kill('kiosk');
  const again = await stepUpTo(kiosk.kioskUrl);
  await again.page.keyboard.press('Control+Shift+S');
  await again.sees(signIn.number.title);
  await again.page.keyboard.type(number);
  await again.tap(signIn.number.next);
  await again.reads(signIn.pin.wait);

  await goHome(again);
  await kiosk.panel.scan(badge);
  await again.sees(signIn.pin.title.card.replace('{{name}}', administratorForTest.name));
  await again.page.keyboard.type(pin);
  await again.presses(signIn.pin.submit.card);
  await inMaintenance(again);
});

test('a kiosk with simulated hardware can be tried before it has an administrator', async () => {
  const { staff } = await kioskAndScreen({ firstStart: true });
  await staff.presses(signIn.firstStart.tryFirst);
  await staff.tap(words.home.card.title);
  await staff.sees(words.cardAbout.title);
});
