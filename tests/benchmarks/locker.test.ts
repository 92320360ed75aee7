import { expect, test } from 'vitest';
import { benchLocker } from './locker.ts';

test('the bench of the locker gives a finite time for each figure and for what it is held against', async () => {
  const figures = await benchLocker(2, new AbortController().signal, 1_000);
  expect(figures.map(({ name }) => name)).toEqual([
    'a round over 10 boards of 48 doors',
    'tap to the first byte of the unlock',
    'choosing among 5000 cells',
  ]);
  for (const { name, samples, against } of figures) {
    expect(samples, name).toHaveLength(2);
    for (const time of [...samples, ...against.samples]) {
      expect(time, name).toBeGreaterThan(0);
      expect(time, name).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  }
});
