import { expect, onTestFinished, test } from 'vitest';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { type KioskProcess, startKiosk } from '../support/kiosk-process.ts';

async function kioskAndResident(): Promise<{ kiosk: KioskProcess; resident: AtTheScreen }> {
  const kiosk = await startKiosk();
  onTestFinished(async () => void (await kiosk.close()));
  return { kiosk, resident: await stepUpTo(kiosk.kioskUrl) };
}

/** Types letters as on the keys of the screen, one after the other. */
async function typeLetters({ page }: AtTheScreen, letters: string): Promise<void> {
  for (const letter of letters) await page.keyboard.press(letter);
}

/** Turns pages until these words stand on one. */
async function turnTo(resident: AtTheScreen, wanted: string): Promise<void> {
  const entry = resident.page.getByRole('button', { name: wanted }).first();
  const next = resident.page.getByRole('button', { name: words.pages.next });
  await expect
    .poll(
      async () => {
        if (await entry.isVisible()) return true;
        await next.click({ timeout: 500 }).catch(() => {});
        return entry.isVisible();
      },
      { interval: 600 },
    )
    .toBe(true);
}

test('a resident finds by the first letters what to bring for the 敬老卡, and takes it home on paper', async () => {
  const { kiosk, resident } = await kioskAndResident();
  await resident.tap(words.home.find.title);
  await resident.sees(words.find.start.title);
  await resident.tap(words.find.start.words);
  await resident.sees(words.find.words.title);
  await typeLetters(resident, 'lnk');
  await resident.reads('也叫：老年卡');
  await resident.tap('敬老卡申领');
  await resident.sees('敬老卡申领');
  await resident.reads(words.guide.bring.replace('{{things}}', '1'));
  await resident.tap(words.guide.slip);
  await resident.sees(words.slip.printed.title);
  await resident.tap(words.slip.printed.back);
  await resident.sees('敬老卡申领');
  // Back is the way on which one came, and what was typed still stands there.
  await resident.tap(words.action.back);
  await resident.reads('lnk');
  expect(await kiosk.panel.read('slip-printer/state')).toMatchObject({ slips: [{ number: 1, cut: true }] });
});

test('a resident finds by what happened in life, and begins at once what the machine does itself', async () => {
  const { resident } = await kioskAndResident();
  await resident.tap(words.home.find.title);
  await resident.tap(words.find.start.lifeEvent);
  await resident.sees(words.find.groups['life-event']);
  await turnTo(resident, '年纪大了');
  await resident.tap('年纪大了');
  await turnTo(resident, '离线“随申码”申领');
  await resident.tap('离线“随申码”申领');
  await resident.tap(words.guide.start);
  await resident.sees(words.cardAbout.title);
});
