import { expect, test } from 'vitest';
import { impatientClock } from '../support/impatient-clock.ts';
import { codesOf, openWholeCore, printFirstCard, type WholeCore } from '../support/whole-core.ts';

const counting = { countsCardsThatLeft: true };
const sensing = { ...counting, sensesOutlet: true };

async function walkAway(core: WholeCore): Promise<void> {
  await printFirstCard(core);
  await core.shows('take-card');
  await expect.poll(() => core.present().idle?.millisecondsWhole).toBe(20_000);
  await core.shows('home');
}

const prints = (core: WholeCore) => (core.printer.state() as { prints: { where: string }[] }).prints;

test('a card that nobody takes is drawn back in, where the printer can, and its holder may print it another time', async () => {
  const core = await openWholeCore({
    clock: impatientClock,
    cardPrinter: { ...sensing, retractOperation: 0x4001 },
  });
  await walkAway(core);
  await expect.poll(() => prints(core).map((print) => print.where)).toEqual(['retracted']);
  expect(await codesOf(core)).toEqual(['issued']);

  await printFirstCard(core);
  await core.shows('take-card');
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.shows('thanks');
  await expect.poll(() => codesOf(core)).toEqual(['valid']);
  expect(prints(core).map((print) => print.where)).toEqual(['retracted', 'outlet']);
});

test('where the printer cannot, its code is suspended', async () => {
  const core = await openWholeCore({ clock: impatientClock, cardPrinter: sensing });
  await walkAway(core);
  await expect.poll(() => codesOf(core)).toEqual(['suspended']);
  expect(prints(core).map((print) => print.where)).toEqual(['outlet']);
});

test('a touch during the countdown keeps the card and the session', async () => {
  const core = await openWholeCore({ clock: impatientClock, cardPrinter: counting });
  await printFirstCard(core);
  await core.shows('take-card');
  await expect.poll(() => core.present().idle !== undefined, { interval: 10 }).toBe(true);
  await core.call('session.stillHere', {});
  expect(core.present().idle).toBeUndefined();
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.shows('thanks');
  await expect.poll(() => codesOf(core)).toEqual(['valid']);
});

test('a resident who takes the card and walks off without a word keeps a card that counts', async () => {
  for (const cardPrinter of [{ ...sensing, retractOperation: 0x4001 }, sensing]) {
    const core = await openWholeCore({ clock: impatientClock, cardPrinter });
    await printFirstCard(core);
    await core.shows('take-card');
    await core.printer.handle({ method: 'POST', path: 'take-card', body: undefined });
    await core.shows('home');
    await expect.poll(() => codesOf(core)).toEqual(['valid']);
    expect(prints(core).map((print) => print.where)).toEqual(['taken']);
  }
});

test('where nothing senses the outlet, silence counts as printed', async () => {
  const core = await openWholeCore({ clock: impatientClock, cardPrinter: counting });
  await walkAway(core);
  await expect.poll(() => codesOf(core)).toEqual(['valid']);
});
