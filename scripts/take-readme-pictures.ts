import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import maintenance from '../assets/locales/zh-CN/staff/maintenance.json' with { type: 'json' };
import { launchBrowser } from '../tests/support/browser.ts';
import { comeToConfirmation, confirmAndTakeBack, takeCard } from '../tests/support/card-steps.ts';
import { type KioskProcess, startKiosk } from '../tests/support/kiosk-process.ts';
import { lockerOf } from '../tests/support/locker-kiosk.ts';
import { type AtTheScreen, openScreen, words } from '../tests/support/open-screen.ts';
import { signInAtScreen } from '../tests/support/staff-at-screen.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const pictureWidth = 540;

/** `npm run pictures`: starts a kiosk, walks through it as a resident does and keeps what is seen for the README. */
async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  let kiosk: KioskProcess | undefined;
  try {
    kiosk = await startKiosk();
    const cell = await lockerOf(kiosk).deposit('3109900001');
    const resident = await openScreen(browser, kiosk.kioskUrl, { scale: pictureWidth / 1080 });
    const keep = (name: string) => resident.page.screenshot({ path: join(folder, `${name}.png`) });
    await keep('home');
    await comeToConfirmation(kiosk, resident, 'senior');
    await keep('confirm');
    await kiosk.panel.hold('printing');
    await confirmAndTakeBack(kiosk, resident);
    await resident.page.locator('[aria-current=step]', { hasText: words.working.stage.print }).waitFor();
    // The picture on the screen moves: in the moment kept here the card has come out of its slot.
    await resident.page.evaluate(`for (const each of document.getAnimations())
      each.currentTime = 0.6 * each.effect.getComputedTiming().duration`);
    await keep('printing');
    await kiosk.panel.release();
    await takeCard(kiosk, resident);
    await keepCard(kiosk);
    await kiosk.panel.post('scan-print', { number: 1 });
    await resident.sees(words.cardChecked.good.title);
    await keep('checked');
    await resident.tap(words.cardChecked.finish);
    await keepSearchAndGuide(resident, keep);
    await keepSlip(kiosk);
    await resident.tap(words.slip.printed.finish);
    await keepDoor(kiosk, resident, cell, keep);
    await keepMaintenance(resident, keep);
  } finally {
    await browser.close();
    await kiosk?.close();
  }
}

/** What is found while letters are typed, and the guide, from which the slip is printed. */
async function keepSearchAndGuide(
  resident: AtTheScreen,
  keep: (name: string) => Promise<unknown>,
): Promise<void> {
  await resident.tap(words.home.find.title);
  await resident.tap(words.find.start.words);
  await resident.sees(words.find.words.title);
  // The screen is deaf for a moment after each change.
  const letter = resident.page.getByRole('button', { name: 'l', exact: true });
  while (!(await letter.isVisible()))
    await resident.page.getByRole('button', { name: words.writing.pinyin }).click();
  await resident.page.keyboard.type('lnk');
  await resident.reads('老年卡');
  await keep('search');
  await resident.tap('敬老卡申领');
  await keep('guide');
  await resident.tap(words.guide.slip);
  await resident.sees(words.slip.printed.title);
}

/** A document is taken out of the locker, by the code of the text message. */
async function keepDoor(
  kiosk: KioskProcess,
  resident: AtTheScreen,
  cell: string,
  keep: (name: string) => Promise<unknown>,
): Promise<void> {
  const { codeOf, takeAndShut } = lockerOf(kiosk);
  const code = await codeOf('senior');
  await resident.tap(words.locker.home.collect.title);
  await resident.tap(words.locker.way.code);
  await resident.sees(words.locker.code.title);
  await resident.page.keyboard.type(code);
  await resident.tap(words.locker.code.open);
  await resident.sees(words.locker.door.open.title.replace('{{cell}}', cell));
  await keep('door');
  await takeAndShut(cell);
  await resident.sees(words.locker.collected.title);
  await resident.presses(words.locker.collected.finish);
}

/** What staff see first. */
async function keepMaintenance(staff: AtTheScreen, keep: (name: string) => Promise<unknown>): Promise<void> {
  await signInAtScreen(staff);
  await staff.reads(maintenance.part.records);
  await keep('staff');
}

/** The slip as the simulated printer put it on paper. */
async function keepSlip(kiosk: KioskProcess): Promise<void> {
  writeFileSync(join(folder, 'slip.png'), await kiosk.panel.slip(1));
}

/** The front of the card, drawn from the PDF that the simulated printer was given. */
async function keepCard(kiosk: KioskProcess): Promise<void> {
  const pdf = await kiosk.panel.printed(1);
  const size = ['-scale-to-x', String(pictureWidth), '-scale-to-y', '-1'];
  const drawn = spawnSync('pdftoppm', ['-png', '-f', '1', '-l', '1', ...size, '-'], { input: pdf });
  if (drawn.status !== 0) throw new Error(`pdftoppm (poppler-utils) drew no card: ${drawn.stderr}`);
  writeFileSync(join(folder, 'card.png'), drawn.stdout);
}

await takePictures();
