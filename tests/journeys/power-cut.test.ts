import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { calendarDateInShanghai } from '../../electron/foundation/calendar-date.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import { type AtTheScreen, stepUpTo, words } from '../support/at-the-screen.ts';
import { comeToConfirmation, confirmAndTakeBack, showIdentity, takeCard } from '../support/card-steps.ts';
import { type KioskProcess, startKiosk } from '../support/kiosk-process.ts';

async function kioskThatLosesPower(): Promise<{ kiosk: KioskProcess; resident: AtTheScreen }> {
  const kiosk = await startKiosk();
  onTestFinished(async () => void (await kiosk.close()));
  const resident = await stepUpTo(kiosk.kioskUrl);
  await comeToConfirmation(kiosk, resident, 'senior');
  return { kiosk, resident };
}

/** The same resident at the kiosk that has started again, asked for whom the card is. */
async function comeBack(kiosk: KioskProcess): Promise<AtTheScreen> {
  const resident = await stepUpTo(kiosk.kioskUrl);
  await showIdentity(kiosk, resident, 'senior');
  await resident.tap(words.chooseHolder['get-card'].self);
  return resident;
}

async function cardsOut(kiosk: KioskProcess): Promise<number> {
  return (await kiosk.panel.printer()).prints.filter((print) => print.sheets > 0).length;
}

const codesOf = async (kiosk: KioskProcess) =>
  (await kiosk.panel.gateway()).codes.filter((code) => code.holder === 'senior');

describe('the power fails', () => {
  test('while the platform is asked for the code: the same code is given afterwards, and one card', async () => {
    const { kiosk, resident } = await kioskThatLosesPower();
    await kiosk.panel.gatewayMode('half-open');
    await confirmAndTakeBack(kiosk, resident);
    await resident.sees(words.working.card.title);
    await kiosk.panel.gatewayMode('online');
    await kiosk.kill();
    const back = await comeBack(kiosk);
    await back.sees(words.confirm.title);
    await confirmAndTakeBack(kiosk, back);
    await takeCard(kiosk, back);
    expect(await codesOf(kiosk)).toHaveLength(1);
    expect(await cardsOut(kiosk)).toBe(1);
  });

  test('while the job is sent and the printer has not answered yet: it is found there by its name, and one card', async () => {
    const { kiosk, resident } = await kioskThatLosesPower();
    await kiosk.panel.printerFault('slow');
    await kiosk.panel.hold('accepted');
    await confirmAndTakeBack(kiosk, resident);
    // The printer has the job before the kiosk has its answer.
    await expect
      .poll(async () => (await kiosk.panel.printer()).job?.stage, { timeout: 30_000, interval: 20 })
      .toBe('accepted');
    await kiosk.kill();
    await kiosk.panel.printerFault('none');
    await kiosk.panel.release();
    await expect.poll(() => cardsOut(kiosk), { timeout: 30_000 }).toBe(1);
    await kiosk.panel.takeCard();
    const back = await comeBack(kiosk);
    await back.sees(words.earlierCard.title);
    await back.tap(words.earlierCard.have);
    await back.sees(words.thanks.title);
    expect(await codesOf(kiosk)).toHaveLength(1);
    expect(await cardsOut(kiosk)).toBe(1);
  });

  test('while the printer is asked whether it is ready: nothing was sent, the same code is printed afterwards', async () => {
    const { kiosk, resident } = await kioskThatLosesPower();
    await kiosk.panel.printerFault('half-open');
    await confirmAndTakeBack(kiosk, resident);
    await resident.sees(words.working.card.title);
    await kiosk.kill();
    await kiosk.panel.printerFault('none');
    const back = await comeBack(kiosk);
    await back.sees(words.confirm.title);
    await confirmAndTakeBack(kiosk, back);
    await takeCard(kiosk, back);
    expect(await codesOf(kiosk)).toHaveLength(1);
    expect(await cardsOut(kiosk)).toBe(1);
  });

  test.each(['accepted', 'printing', 'completed'] as const)(
    'when the job is %s: the printer finishes it, the resident is told at home and asked at the next visit',
    async (stage) => {
      const { kiosk, resident } = await kioskThatLosesPower();
      await kiosk.panel.hold(stage);
      await confirmAndTakeBack(kiosk, resident);
      await expect
        .poll(async () => (await kiosk.panel.printer()).job?.stage, { timeout: 30_000 })
        .toBe(stage === 'completed' ? 'card-out' : stage);
      await kiosk.kill();
      await kiosk.panel.release();
      const seen = await stepUpTo(kiosk.kioskUrl);
      await seen.reads(words.home.printInterrupted);
      await expect.poll(() => cardsOut(kiosk), { timeout: 30_000 }).toBe(1);
      await kiosk.panel.takeCard();
      await seen.page.close();

      const back = await comeBack(kiosk);
      await back.sees(words.earlierCard.title);
      await back.tap(words.earlierCard.have);
      await back.sees(words.thanks.title);
      await expect.poll(async () => (await codesOf(kiosk)).map((code) => code.state)).toEqual(['valid']);
      expect(await cardsOut(kiosk)).toBe(1);
    },
  );

  test('when the card lies in the outlet and nobody has said so: it is asked, never printed again', async () => {
    const { kiosk, resident } = await kioskThatLosesPower();
    await confirmAndTakeBack(kiosk, resident);
    await resident.sees(words.takeCard.title);
    await kiosk.kill();
    await kiosk.panel.takeCard();
    const back = await comeBack(kiosk);
    await back.sees(words.earlierCard.title);
    // "It did not come out": what may be out there must end, so this needs a second proof now.
    await back.tap(words.earlierCard.haveNot);
    await back.sees(words.phoneCall.title);
    expect(await cardsOut(kiosk)).toBe(1);
  });

  test('for everything at once: started again it finds the code, the job and the simulators as they were', async () => {
    const data = mkdtempSync(join(tmpdir(), 'power-cut-'));
    const first = await startKiosk({ data });
    const resident = await stepUpTo(first.kioskUrl);
    await comeToConfirmation(first, resident, 'senior');
    await first.panel.hold('printing');
    await confirmAndTakeBack(first, resident);
    await expect
      .poll(async () => (await first.panel.printer()).job?.stage, { timeout: 30_000 })
      .toBe('printing');
    await first.cutPower();

    const again = await startKiosk({ data });
    onTestFinished(async () => {
      await again.close();
      rmSync(data, { recursive: true, force: true });
    });
    expect(await codesOf(again)).toHaveLength(1);
    const seen = await stepUpTo(again.kioskUrl);
    await seen.reads(words.home.printInterrupted);
    expectNoPlainText(data);
  });
});

/** The people of the cast stand nowhere in what the kiosk keeps or logs. */
function expectNoPlainText(data: string): void {
  const cast = Object.values(people(calendarDateInShanghai(Date.now())));
  const secrets = cast.flatMap(({ name, number }) => [name, number]);
  const files = [...filesUnder(join(data, 'kiosk')), ...filesUnder(join(data, 'logs'))];
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const secret of secrets) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        expect(bytes.includes(Buffer.from(secret, encoding)), `${secret} in ${file}`).toBe(false);
      }
    }
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
