import { expect, test } from 'vitest';
import { benchCards } from './cards.ts';

test('the bench of cards gives a finite time for each figure and for what it is held against', async () => {
  const figures = await benchCards(2, new AbortController().signal);
  expect(figures.map(({ name }) => name)).toEqual([
    'card on the reader to name on screen',
    'confirm to job accepted',
  ]);
  for (const { name, samples, against } of figures) {
    expect(samples, name).toHaveLength(2);
    for (const time of [...samples, ...against.samples]) {
      expect(time, name).toBeGreaterThan(0);
      expect(time, name).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  }
});
