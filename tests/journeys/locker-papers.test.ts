import { expect, onTestFinished, test } from 'vitest';
import { stepUpTo, words } from '../support/at-the-screen.ts';
import { lockOf, startLockerKiosk } from '../support/locker-kiosk.ts';

const { locker } = words;

test('a resident leaves papers in the locker and takes a receipt home', async () => {
  const kiosk = await startLockerKiosk();
  onTestFinished(() => kiosk.close());
  const resident = await stepUpTo(kiosk.kioskUrl);
  await resident.tap(locker.home.leave.title);
  await resident.sees(words.placeCard.own.title);
  await kiosk.panel.layCard('senior');
  await resident.sees(locker.size.title);
  await resident.tap(locker.size.small);
  await resident.sees(locker.papersPhone.title);
  await resident.tap(locker.papersPhone.without);
  await resident.sees(words.takeBack.title);
  expect(await kiosk.panel.locker.unlocks()).toEqual([]);
  await kiosk.panel.liftCard();

  await resident.reads(locker.door.open.leave);
  const cell = (await resident.page.locator('.cabinet-door[data-mark="this"]').textContent()) ?? '';
  const [board, lock] = lockOf(cell);
  await kiosk.panel.locker.putIn(board, lock, 'papers');
  await kiosk.panel.locker.move(board, lock, 'shut');
  await resident.sees(locker.isItIn.title);
  await resident.tap(locker.isItIn.yes);
  await resident.sees(locker.papersLeft.title);
  await resident.reads(locker.papersLeft.printed);
  expect(await resident.page.locator('.receipt-number strong').textContent()).toMatch(/^\d{6}$/);
  expect(await kiosk.panel.slip(1)).toBeInstanceOf(Uint8Array);
  expect(await kiosk.panel.locker.doorNow(board, lock)).toEqual({ open: false, contents: 'papers' });
}, 120_000);
