import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/support/browser.ts';
import { comeToConfirmation, confirmAndTakeBack, takeCard } from '../tests/support/card-steps.ts';
import { type KioskProcess, startKiosk } from '../tests/support/kiosk-process.ts';
import { openScreen, words } from '../tests/support/open-screen.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const pictureWidth = 540;

/** `npm run pictures`: starts a kiosk, walks through it as a resident does and keeps what is seen for the README. */
async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  let kiosk: KioskProcess | undefined;
  try {
    kiosk = await startKiosk();
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
  } finally {
    await browser.close();
    await kiosk?.close();
  }
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
