import { expect, test } from 'vitest';
import { benchOutbox, measureOutbox } from './outbox.ts';
import { keyOf } from './outbox-kiosk.ts';

const never = new AbortController().signal;

test('an outbox drains whole, in order and once, with what was added meanwhile, over one connection', async () => {
  const { keys, connections } = await measureOutbox(3, never, 400);
  expect(keys.length).toBeGreaterThan(400);
  expect(keys).toEqual(keys.map((_, at) => keyOf(at)));
  expect(connections).toBeLessThanOrEqual(2);
});

test('the table has a ratio for each figure', async () => {
  const said = await benchOutbox(2, never, 200);
  const ratios = said.split('\n').filter((row) => /^\| [a-z].* \| +\d+\.\d+ +\|/.test(row));
  expect(ratios).toHaveLength(6);
});

test('it stops when it is told to', async () => {
  const stopped = new AbortController();
  const measured = measureOutbox(1, stopped.signal, 100_000);
  setImmediate(() => stopped.abort(new Error('stopped by hand')));
  await expect(measured).rejects.toThrow('stopped by hand');
});
