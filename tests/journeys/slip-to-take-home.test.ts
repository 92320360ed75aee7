import { expect, test } from 'vitest';
import type { SlipPrinterFault } from '../../scripts/simulators/slip-printer/faults.ts';
import { readCode } from '../support/slip-picture.ts';
import { openWholeCore, type WholeCore } from '../support/whole-core.ts';

const offered = { timeout: 30_000, interval: 50 };

/** From home to the guide of the 就医记录册, as somebody finds it who calls it 看病本子. */
async function readTheGuide(core: WholeCore): Promise<void> {
  await core.shows('home');
  await core.call('catalogue.start', {});
  await core.call('catalogue.chooseWay', { way: 'words' });
  await core.call('catalogue.search', { text: 'kanbingbenzi' });
  const { results } = await core.shows('find-by-words');
  await core.call('catalogue.openService', { id: results[0]?.id ?? '' });
  expect(await core.shows('service-guide')).toMatchObject({ id: 'medical-record-book', hasGuide: true });
}

const slipOffered = async (core: WholeCore, kind: 'ready' | 'out-of-order') =>
  expect.poll(() => (core.present().view as { slip?: { kind: string } }).slip?.kind, offered).toBe(kind);

async function fault(core: WholeCore, name: SlipPrinterFault): Promise<void> {
  await core.slipPrinter.handle({ method: 'POST', path: 'fault', body: { fault: name } });
}

test('a resident takes home on paper what to bring, and a phone reads it from the code without a network', async () => {
  const core = await openWholeCore();
  await readTheGuide(core);
  await slipOffered(core, 'ready');
  const guide = await core.shows('service-guide');
  await core.call('catalogue.printSlip', { language: 'zh-CN' });
  expect(await core.shows('slip-printed')).toMatchObject({ what: 'what-to-bring' });

  const read = readCode(await core.slip(1));
  expect(read).toContain(guide.name);
  for (const { text } of guide.bring) expect(read).toContain(text);
  expect(read).toContain(guide.ring.numbers[0]);

  // Back to what one was reading; home from there.
  await core.call('session.goBack', {});
  await core.shows('service-guide');
});

test('paper that ends is said, and once there is a new roll the slip is printed when it is asked for again', async () => {
  const core = await openWholeCore();
  await core.slipPrinter.handle({ method: 'POST', path: 'paper', body: { millimetres: 30 } });
  await readTheGuide(core);
  await slipOffered(core, 'ready');
  await core.call('catalogue.printSlip', { language: 'zh-CN' });
  expect(await core.shows('slip-not-printed')).toMatchObject({
    outcome: 'cut-short',
    trouble: 'paper-out',
    mayPrintAgain: true,
  });
  await core.slipPrinter.handle({ method: 'POST', path: 'tear-off', body: undefined });
  await core.slipPrinter.handle({ method: 'POST', path: 'refill', body: undefined });
  await core.call('catalogue.printSlip', { language: 'zh-CN' });
  await core.shows('slip-printed');
});

test('a printer that is open offers no slip, and offers it again when it is shut', async () => {
  const core = await openWholeCore();
  await fault(core, 'cover-open');
  await readTheGuide(core);
  await slipOffered(core, 'out-of-order');
  expect(await core.call('catalogue.printSlip', { language: 'zh-CN' })).toMatchObject({
    error: { code: 'moved-on' },
  });
  await fault(core, 'none');
  await slipOffered(core, 'ready');
});

test('a printer that falls silent in the middle may have printed: nobody is told that it did or did not', async () => {
  const core = await openWholeCore();
  await readTheGuide(core);
  await slipOffered(core, 'ready');
  await fault(core, 'half-open');
  await core.call('catalogue.printSlip', { language: 'zh-CN' });
  await core.shows('printing-slip');
  expect(core.present().can).toEqual({ goBack: false, goHome: false });
  await expect
    .poll(() => core.present().view, { timeout: 90_000, interval: 200 })
    .toMatchObject({ screen: 'slip-not-printed', outcome: expect.stringMatching(/unknown|not-printed/) });
});
