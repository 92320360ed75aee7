import { expect, test } from 'vitest';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import type { SlipPrinterStatus } from '../../devices/slip-printer/slip-printer.ts';
import { watchSlipPrinter } from './watch-slip-printer.ts';

/** A watch at a printer that says what the test wants. */
function watchOf(first: SlipPrinterStatus) {
  const clock = manualClock();
  let says: Promise<SlipPrinterStatus> = Promise.resolve(first);
  let asked = 0;
  const watch = watchSlipPrinter({
    clock,
    printer: {
      paper: { widthMillimetres: 72, dotsPerMillimetre: 8 },
      status: () => {
        asked += 1;
        return says;
      },
      print: async () => ({ ok: true, value: undefined }),
      close: async () => {},
    },
  });
  let changes = 0;
  const end = watch.onChange(() => {
    changes += 1;
  });
  return {
    ...{ watch, clock, end },
    say: (status: SlipPrinterStatus | Promise<SlipPrinterStatus>) => {
      says = Promise.resolve(status);
    },
    asked: () => asked,
    changes: () => changes,
    /** Lets the printer's answer arrive. */
    answered: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

test.each([
  ['ready', { kind: 'ready', paperLow: false }],
  ['paper-low', { kind: 'ready', paperLow: true }],
  ['unknown', { kind: 'ready', paperLow: false }],
  ['paper-out', { kind: 'out-of-order', trouble: 'paper-out' }],
  ['cover-open', { kind: 'out-of-order', trouble: 'cover-open' }],
  ['fault', { kind: 'out-of-order', trouble: 'fault' }],
  ['offline', { kind: 'out-of-order', trouble: 'offline' }],
] as const)('a printer that says %s is %o', async (status, state) => {
  const { watch, answered } = watchOf(status);
  await answered();
  expect(watch.state()).toEqual(state);
});

test('nothing is offered before the printer has said something', () => {
  const { watch } = watchOf('ready');
  expect(watch.state()).toEqual({ kind: 'out-of-order', trouble: 'offline' });
});

test('it is asked every ten seconds, and only a change is told', async () => {
  const { watch, clock, say, asked, changes, answered } = watchOf('ready');
  await answered();
  expect([asked(), changes()]).toEqual([1, 1]);
  clock.advance(9_999);
  expect(asked()).toBe(1);
  clock.advance(1);
  await answered();
  expect([asked(), changes()]).toEqual([2, 1]);
  say('paper-low');
  clock.advance(10_000);
  await answered();
  expect([watch.state(), changes()]).toEqual([{ kind: 'ready', paperLow: true }, 2]);
});

test('while a slip is printed nothing new is known', async () => {
  const { watch, clock, say, changes, answered } = watchOf('paper-low');
  await answered();
  say('printing');
  clock.advance(10_000);
  await answered();
  expect([watch.state(), changes()]).toEqual([{ kind: 'ready', paperLow: true }, 1]);
});

test('a printer that takes long to answer is not asked a second time meanwhile', async () => {
  const { watch, clock, say, asked, answered } = watchOf('ready');
  await answered();
  say(new Promise(() => {}));
  clock.advance(10_000);
  watch.askNow();
  clock.advance(60_000);
  expect(asked()).toBe(2);
});

test('asked at once, it is asked again ten seconds after that', async () => {
  const { watch, clock, asked, answered } = watchOf('ready');
  await answered();
  clock.advance(6_000);
  watch.askNow();
  await answered();
  clock.advance(9_999);
  expect(asked()).toBe(2);
  clock.advance(1);
  expect(asked()).toBe(3);
});

test('closed, it asks no more and tells nothing; nor does whoever stopped listening hear anything', async () => {
  const { watch, clock, say, asked, changes, answered, end } = watchOf('ready');
  await answered();
  end();
  say('offline');
  clock.advance(10_000);
  await answered();
  expect([watch.state().kind, changes()]).toEqual(['out-of-order', 1]);
  watch.close();
  watch.askNow();
  clock.advance(60_000);
  expect(asked()).toBe(2);
});
