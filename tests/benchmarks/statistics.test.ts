import { expect, test } from 'vitest';
import { median, ninetiethPercentile, tenthPercentile } from './statistics.ts';

test.each([
  [[5], 5, 5],
  [[3, 1], 2, 3],
  [[9, 1, 5], 5, 9],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5.5, 9],
])('of %j the median is %d and nine in ten do not exceed %d', (samples, middle, ninth) => {
  expect(median(samples)).toBe(middle);
  expect(ninetiethPercentile(samples)).toBe(ninth);
});

test.each([
  [[5], 5],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1],
  [Array.from({ length: 11 }, (_, at) => at), 1],
])('of %j one in ten does not exceed %d', (samples, tenth) => {
  expect(tenthPercentile(samples)).toBe(tenth);
});

test('without samples there is no number', () => {
  expect([median([]), ninetiethPercentile([])]).toEqual([Number.NaN, Number.NaN]);
});
