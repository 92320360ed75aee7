import { afterAll, beforeAll, expect, test } from 'vitest';
import maintenance from '../../assets/locales/zh-CN/staff/maintenance.json' with { type: 'json' };
import toDo from '../../assets/locales/zh-CN/staff/toDo.json' with { type: 'json' };
import type { PersonId } from '../../scripts/simulators/people/people.ts';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { connect } from '../support/contract-client.ts';
import { clipsOf, listenTo } from '../support/listen-to.ts';
import { type LockerKiosk, lockOf, startLockerKiosk } from '../support/locker-kiosk.ts';
import { signIn } from '../support/staff-at-kiosk.ts';
import { signInAtScreen } from '../support/staff-at-screen.ts';
import { waitUntil } from '../support/wait-until.ts';

const { locker } = words;
const withCell = (sentence: string, cell: string) => sentence.replace('{{cell}}', cell);

/** A little more than the page waits before it asks once more to shut the door (ms). */
const repeatsAfter = 12_500;

let kiosk: LockerKiosk;
beforeAll(async () => {
  kiosk = await startLockerKiosk();
  await haveOpenDoorsToldSoon();
}, 120_000);
afterAll(async () => {
  await kiosk?.close();
});

/** An administrator sets a short time after which a door is left open: staff hear of it after twice as long. */
async function haveOpenDoorsToldSoon(): Promise<void> {
  const staff = await connect(kiosk.kioskUrl);
  const setting = { entry: 'locker.leftOpenSeconds', text: '15' } as const;
  await signIn(staff);
  await staff.call('siteSettings.open', {});
  await staff.call('settings.choose', { entry: setting.entry });
  await staff.call('settings.change', setting);
  await staff.call('settings.showDifferences', {});
  await staff.shows('settings-differences');
  await staff.call('settings.apply', {});
  expect((await staff.shows('maintenance')).settings).toBe('applied');
  await staff.call('session.end', {});
  await staff.shows('home');
  await staff.close();
}

/** A resident opens the door of their document by its code, and does not shut it until the screen asks for that. */
async function leavesDoorOpen(documentNumber: string, person: PersonId) {
  const cell = await kiosk.deposit(documentNumber);
  const code = await kiosk.codeOf(person);
  const resident = await stepUpTo(kiosk.kioskUrl);
  const heard = await listenTo(resident.page);
  // What the page says again after a while is not waited for.
  await resident.page.clock.install();
  await resident.tap(locker.home.collect.title);
  await resident.tap(locker.way.code);
  await resident.sees(locker.code.title);
  for (const digit of code) await resident.page.keyboard.press(digit);
  await resident.tap(locker.code.open);
  await resident.sees(withCell(locker.door['left-open'].title, cell));
  return { cell, resident, heard };
}

async function turnVoiceOff(resident: AtTheScreen): Promise<void> {
  const button = (name: string, pressed?: boolean) =>
    resident.page.getByRole('button', { name, ...(pressed !== undefined && { pressed }) });
  // A press right after the page has changed is not heard.
  const press = async (name: string, isDone: () => Promise<boolean>) =>
    waitUntil(async () => {
      await button(name).click({ timeout: 1_000 });
      return isDone();
    }, name);
  await press(words.bar.display, () => button(words.display.off).isVisible());
  await press(words.display.off, () => button(words.display.off, true).isVisible());
  await resident.presses(words.display.close);
}

/** What the platform has heard of this document. */
async function isAtPlatform(documentNumber: string, is: string): Promise<void> {
  const documents = () => kiosk.panel.read('gateway/documents');
  const wanted = expect.objectContaining({ documentNumber, is });
  await expect.poll(documents).toContainEqual(wanted);
}

test('who leaves the door open is told to shut it, on the screen and aloud, again and again; once it is shut the matter is over, and staff hear nothing', async () => {
  const { cell, resident, heard } = await leavesDoorOpen('3109900001', 'senior');
  await resident.reads(locker.door['left-open'].lead);
  const before = clipsOf(['locker.way.title', 'locker.code.title', 'locker.code.lead'], cell);
  const toShutIt = clipsOf(['locker.door.left-open.title', 'locker.door.left-open.lead'], cell);
  const toTakeIt = clipsOf(['locker.door.open.title', 'locker.door.open.collect'], cell);
  await expect.poll(heard.clips).toEqual([...before, ...toTakeIt, ...toShutIt]);
  const playedBefore = await heard.played();
  await resident.page.clock.fastForward(repeatsAfter);
  await expect.poll(() => heard.clips().slice(-2 * toShutIt.length)).toEqual([...toShutIt, ...toShutIt]);
  await expect.poll(heard.played).toBeGreaterThanOrEqual(playedBefore + toShutIt.length);
  expect(await kiosk.takeAndShut(cell)).toBe('3109900001');
  await resident.sees(locker.collected.title);
  await resident.presses(locker.collected.finish);
  await isAtPlatform('3109900001', 'collected');
  // Once by staff, once by the resident.
  expect(await kiosk.pulses(cell)).toBe(2);
}, 120_000);

test('who turned the voice off and cannot shut the door is sent to a person in silence and may go; staff hear of the door, shut it and say what lies behind it', async () => {
  const { cell, resident, heard } = await leavesDoorOpen('3109900005', 'disabled-adult');
  const [board, lock] = lockOf(cell);
  await turnVoiceOff(resident);
  const said = heard.clips().length;
  expect(said).toBeGreaterThan(0);
  await resident.page.clock.fastForward(repeatsAfter);
  expect(await kiosk.panel.locker.takeOut(board, lock)).toBe('3109900005');
  await resident.tap(locker.door['left-open'].cannotShut);
  await resident.sees(locker.person.door.title);
  expect(heard.clips()).toHaveLength(said);
  await resident.reads(withCell(locker.person.door.lead, cell));
  await resident.tap(locker.person.finish);

  const staff = resident;
  await signInAtScreen(staff);
  await staff.reads(maintenance.part.records);
  await staff.presses(maintenance.part['to-do']);
  // Of the door that was shut there is nothing to do.
  await staff.sees(toDo.list.title.replace('{{number}}', '1'));
  await staff.tap(cell);
  await staff.sees(toDo.kind['door-difference']);
  await staff.reads(withCell(toDo['door-difference']['left-open'], cell));
  await kiosk.panel.locker.move(board, lock, 'shut');
  const choice = { name: toDo.verdict.gone };
  await expect
    .poll(
      async () => {
        await staff.page.getByRole('button', choice).click();
        return staff.page.getByRole('button', { ...choice, pressed: true }).isVisible();
      },
      { interval: 600 },
    )
    .toBe(true);
  await staff.tap(toDo.matter.settle);
  await staff.sees(toDo.list.none);
  await isAtPlatform('3109900005', 'collected');
  expect(await kiosk.pulses(cell)).toBe(2);
}, 120_000);
