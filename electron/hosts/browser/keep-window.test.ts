import { expect, test } from 'vitest';
import type { Clock } from '../../foundation/clock.ts';
import { silentLog } from '../../foundation/log.ts';
import type { ChromiumWindow } from './chromium-window.ts';
import { keepWindow } from './keep-window.ts';

function setUp() {
  let now = 0;
  const clock: Clock = { now: () => now, after: () => () => {} };
  const windows: { die(): Promise<void>; closed: boolean }[] = [];
  const open = (): ChromiumWindow => {
    const gone = Promise.withResolvers<void>();
    const window = {
      closed: false,
      die: async () => {
        gone.resolve();
        await gone.promise;
      },
    };
    windows.push(window);
    return {
      gone: gone.promise,
      close: async () => {
        window.closed = true;
        gone.resolve();
      },
    };
  };
  const kept = keepWindow(open, clock, silentLog);
  let gaveUp = false;
  void kept.gaveUp.then(() => {
    gaveUp = true;
  });
  return {
    kept,
    windows,
    gaveUp: () => gaveUp,
    dieAt: async (moment: number) => {
      now = moment;
      await windows.at(-1)?.die();
      await Promise.resolve();
    },
  };
}

test('a window that dies is opened anew', async () => {
  const { windows, dieAt } = setUp();
  await dieAt(0);
  expect(windows).toHaveLength(2);
});

test('the third death within a minute is left to the supervisor', async () => {
  const { windows, dieAt, gaveUp } = setUp();
  await dieAt(0);
  await dieAt(30_000);
  expect(gaveUp()).toBe(false);
  await dieAt(59_999);
  expect(gaveUp()).toBe(true);
  expect(windows).toHaveLength(3);
});

test('deaths that lie a minute apart never add up', async () => {
  const { windows, dieAt, gaveUp } = setUp();
  for (let death = 1; death <= 10; death += 1) await dieAt(death * 30_000);
  expect(gaveUp()).toBe(false);
  expect(windows).toHaveLength(11);
});

test('a window that is closed on purpose stays closed', async () => {
  const { kept, windows } = setUp();
  await kept.close();
  expect(windows).toMatchObject([{ closed: true }]);
});
