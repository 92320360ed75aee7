import { expect, test } from 'vitest';
import { longestWait, shortestWait, waitAfter } from './retry.ts';

test('the first attempt to reach the core again comes soon', () => {
  expect(waitAfter(0)).toBe(shortestWait);
});

test('attempts grow rarer, up to a bound, and never end', () => {
  expect(waitAfter(1)).toBe(2 * shortestWait);
  expect(waitAfter(5)).toBe(longestWait);
  expect(waitAfter(100_000)).toBe(longestWait);
});
