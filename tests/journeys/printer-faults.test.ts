import { expect, test } from 'vitest';
import {
  codesOf,
  comeToConfirm,
  openWholeCore,
  printFirstCard,
  type WholeCore,
} from '../support/whole-core.ts';

const counting = { countsCardsThatLeft: true, patienceSeconds: 5 };
const fault = (core: WholeCore, name: string) =>
  core.printer.handle({ method: 'POST', path: 'fault', body: { fault: name } });
const hold = (core: WholeCore, at: string) =>
  core.printer.handle({ method: 'POST', path: 'hold', body: { at } });
const release = (core: WholeCore) =>
  core.printer.handle({ method: 'POST', path: 'release', body: undefined });
const cardsOut = (core: WholeCore) =>
  (core.printer.state() as { prints: { sheets: number }[] }).prints.filter((print) => print.sheets > 0)
    .length;

async function heldUp(core: WholeCore): Promise<readonly string[]> {
  await expect
    .poll(
      () => {
        const { view } = core.present();
        return view.screen === 'working' ? view.heldUpBy : [];
      },
      { interval: 20 },
    )
    .not.toEqual([]);
  const { view } = core.present();
  return view.screen === 'working' ? view.heldUpBy : [];
}

test.each(['cover-open', 'out-of-cards', 'ribbon-empty'] as const)(
  '%s before the card began to print: the resident is told why, and the job goes on when somebody mends it',
  async (name) => {
    const core = await openWholeCore({ cardPrinter: { ...counting, patienceSeconds: 60 } });
    await hold(core, 'accepted');
    await printFirstCard(core);
    await expect.poll(() => core.printer.state()).toMatchObject({ job: { stage: 'accepted' } });
    await fault(core, name);
    await release(core);
    expect(await heldUp(core)).toEqual([name]);
    // Waiting for somebody is not a prison: leaving does no harm now.
    expect(core.present().can.goHome).toBe(true);
    await fault(core, 'none');
    await core.printer.handle({ method: 'POST', path: 'refill', body: undefined });
    expect(await core.shows('take-card')).toMatchObject({ evidence: true });
    expect(cardsOut(core)).toBe(1);
  },
);

test('a jam: the printer cannot say whether a card came out, so nothing is printed again', async () => {
  const core = await openWholeCore({ cardPrinter: counting });
  await hold(core, 'printing');
  await printFirstCard(core);
  await expect.poll(() => core.printer.state()).toMatchObject({ job: { stage: 'printing' } });
  await fault(core, 'jam');
  expect(await core.shows('print-failed')).toMatchObject({ outcome: 'uncertain', mayPrintAgain: false });
  expect(await core.call('cards.printAgain', {})).toMatchObject({ error: { code: 'moved-on' } });
});

test('out of cards before it begins: said at once, no code is made, and the earlier card would still serve', async () => {
  const core = await openWholeCore({ cardPrinter: counting });
  await comeToConfirm(core);
  await fault(core, 'out-of-cards');
  await core.call('cards.confirm', {});
  await core.shows('take-identity-card-back');
  await core.liftCard();
  expect(await core.shows('not-now')).toMatchObject({
    refusal: 'printer-out-of-order',
    reasons: ['out-of-cards'],
  });
  expect(await codesOf(core)).toEqual([]);
});

test('the printer gives up without a card: the same code is printed again, once, when the resident asks for it', async () => {
  const core = await openWholeCore({ cardPrinter: counting });
  await fault(core, 'abort');
  await printFirstCard(core);
  expect(await core.shows('print-failed')).toMatchObject({ outcome: 'not-printed', mayPrintAgain: true });
  await fault(core, 'none');
  await core.call('cards.printAgain', {});
  await core.shows('take-card');
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.shows('thanks');
  await expect.poll(() => codesOf(core)).toEqual(['valid']);
  expect(cardsOut(core)).toBe(1);
});

test('"completed" with no card out: the resident is asked, "no" makes it uncertain and a person is needed', async () => {
  const core = await openWholeCore({ cardPrinter: counting });
  await fault(core, 'never-ejected');
  await printFirstCard(core);
  expect(await core.shows('take-card')).toMatchObject({ evidence: false });
  await core.call('cards.cardCameOut', { cameOut: false });
  expect(await core.shows('print-failed')).toMatchObject({ outcome: 'uncertain', mayPrintAgain: false });
  expect(await codesOf(core)).toEqual(['issued']);
});

test('a resident who leaves while the printer is held up: the job is cancelled, and no card comes out for nobody', async () => {
  const core = await openWholeCore({ cardPrinter: { ...counting, patienceSeconds: 60 } });
  await hold(core, 'accepted');
  await printFirstCard(core);
  await expect.poll(() => core.printer.state()).toMatchObject({ job: { stage: 'accepted' } });
  await fault(core, 'cover-open');
  await release(core);
  await heldUp(core);
  expect(await core.call('session.end', {})).toMatchObject({ ok: true });
  await core.shows('home');
  await expect.poll(() => core.printer.state()).toMatchObject({ job: null });
  await fault(core, 'none');
  expect(cardsOut(core)).toBe(0);
  expect(await codesOf(core)).toEqual(['issued']);
});

test('a printer that is out of order is said on the home screen, with the reason, and again when it works', async () => {
  const core = await openWholeCore({ cardPrinter: counting });
  await core.shows('home');
  await fault(core, 'ribbon-empty');
  const outOfOrder = () => {
    const { view } = core.present();
    return view.screen === 'home' ? view.cardServiceOutOfOrder : 'not home';
  };
  await expect.poll(outOfOrder, { timeout: 30_000 }).toBe('ribbon-empty');
  await fault(core, 'none');
  await core.printer.handle({ method: 'POST', path: 'refill', body: undefined });
  await expect.poll(outOfOrder, { timeout: 30_000 }).toBeUndefined();
});
