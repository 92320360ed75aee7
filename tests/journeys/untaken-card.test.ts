import { expect, test } from 'vitest';
import { impatientClock } from '../support/impatient-clock.ts';
import { codesOf, openWholeCore, printFirstCard, type WholeCore } from '../support/whole-core.ts';

const counting = { countsCardsThatLeft: true };

async function walkAway(core: WholeCore): Promise<void> {
  await printFirstCard(core);
  await core.shows('take-card');
  await expect.poll(() => core.present().idle?.millisecondsWhole, { timeout: 20_000 }).toBe(20_000);
  await core.shows('home');
}

const prints = (core: WholeCore) => (core.printer.state() as { prints: { where: string }[] }).prints;

test('a card that nobody takes is drawn back in, where the printer can, and its holder may print it another time', async () => {
  const core = await openWholeCore({
    clock: impatientClock,
    cardPrinter: { ...counting, retractOperation: 0x4001 },
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
  const core = await openWholeCore({ clock: impatientClock, cardPrinter: counting });
  await walkAway(core);
  await expect.poll(() => codesOf(core)).toEqual(['suspended']);
  expect(prints(core).map((print) => print.where)).toEqual(['outlet']);
});

test('a touch during the countdown keeps the card and the session', async () => {
  const core = await openWholeCore({ clock: impatientClock, cardPrinter: counting });
  await printFirstCard(core);
  await core.shows('take-card');
  await expect.poll(() => core.present().idle !== undefined, { timeout: 20_000, interval: 10 }).toBe(true);
  await core.call('session.stillHere', {});
  expect(core.present().idle).toBeUndefined();
  await core.call('cards.cardCameOut', { cameOut: true });
  await core.shows('thanks');
  await expect.poll(() => codesOf(core)).toEqual(['valid']);
});
