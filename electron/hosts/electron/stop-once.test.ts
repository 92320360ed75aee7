import type { App } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { app } from '../../../tests/stand-ins/electron.ts';
import { manualClock } from '../../../tests/support/manual-clock.ts';
import { silentLog } from '../../foundation/log.ts';
import { stopOnce } from './stop-once.ts';

vi.mock('electron', () => import('../../../tests/stand-ins/electron.ts'));

const signals = ['SIGINT', 'SIGTERM'] as const;
const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
afterEach(() => {
  app.removeAllListeners();
  app.exits.length = 0;
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
    }
  }
});

function setUp(stop: () => Promise<void>) {
  const clock = manualClock();
  const stopped = vi.fn(stop);
  return {
    clock,
    stopped,
    end: stopOnce({ app: app as unknown as App, clock, log: silentLog, stop: stopped }),
  };
}

test('everything is closed before the program ends, once, however often it is asked', async () => {
  const closing = Promise.withResolvers<void>();
  const { stopped, end } = setUp(() => closing.promise);
  app.quit();
  process.emit('SIGTERM');
  const ended = end(1);
  expect(app.exits).toEqual([]);
  closing.resolve();
  await ended;
  expect(stopped).toHaveBeenCalledOnce();
  expect(app.exits).toEqual([0]);
});

test('giving up ends with the code of a failure', async () => {
  const { end } = setUp(async () => {});
  await end(1);
  expect(app.exits).toEqual([1]);
});

test('closing that hangs is not waited for longer than ten seconds', () => {
  const { clock } = setUp(() => new Promise(() => {}));
  process.emit('SIGINT');
  clock.advance(9_999);
  expect(app.exits).toEqual([]);
  clock.advance(1);
  expect(app.exits).toEqual([1]);
});
