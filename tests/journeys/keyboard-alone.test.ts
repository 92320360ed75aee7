import { expect, test } from 'vitest';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { startKiosk } from '../support/kiosk-process.ts';

/** Moves with the arrow keys until the control with these words has the focus, and presses Enter until it is heard. */
async function choose(resident: AtTheScreen, control: string, next: string): Promise<void> {
  const { keyboard } = resident.page;
  const wanted = control.replaceAll('|', '');
  const focused = async () => {
    const texts = await resident.page.locator(':focus').allTextContents();
    return texts.join('').replaceAll(/\s/g, '');
  };
  await expect
    .poll(
      async () => {
        if ((await focused()).includes(wanted)) return true;
        await keyboard.press('ArrowDown');
        return (await focused()).includes(wanted);
      },
      { interval: 20 },
    )
    .toBe(true);
  const title = () => resident.page.getByRole('heading', { level: 1 }).first().textContent();
  const before = await title();
  await expect
    .poll(async () => {
      if ((await title()) === before) await keyboard.press('Enter');
      return (await title()) !== before;
    })
    .toBe(true);
  await resident.sees(next);
}

test('a resident who cannot touch the screen takes a card with arrows and Enter alone', async () => {
  const kiosk = await startKiosk();
  try {
    const resident = await stepUpTo(kiosk.kioskUrl);
    await choose(resident, words.home.card.title, words.cardAbout.title);
    await choose(resident, words.cardAbout.begin, words.placeCard.own.title);
    await kiosk.panel.layCard('senior');
    await resident.sees(words.chooseHolder['get-card'].title);
    await choose(resident, words.chooseHolder['get-card'].self, words.confirm.title);
    await choose(resident, words.confirm.print, words.takeBack.title);
    await kiosk.panel.liftCard();
    await resident.sees(words.takeCard.title);
    await choose(resident, words.takeCard.taken, words.thanks.title);
    expect((await kiosk.panel.printer()).prints).toHaveLength(1);
  } finally {
    await kiosk.close();
  }
});
