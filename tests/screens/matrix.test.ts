import { expect, test } from 'vitest';
import { fullMatrix, goalsOf, pairwiseMatrix } from './matrix.ts';

const states = Array.from({ length: 30 }, (_, index) => `state-${index}`);

test('the full matrix holds each combination once', () => {
  const rows = fullMatrix(states);
  expect(rows).toHaveLength(30 * 2 * 3 * 2 * 2 * 2);
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
});

test('the selection leaves out no pair, and no state at the largest text in a language and orientation', () => {
  const reached = new Set(pairwiseMatrix(states).flatMap((row) => goalsOf(row)));
  const missing = fullMatrix(states)
    .flatMap((row) => goalsOf(row))
    .filter((goal) => !reached.has(goal));
  expect(missing).toEqual([]);
});

test('states that only staff see are held at the largest text in each language and in each orientation', () => {
  const [seldom = '', ...others] = states;
  const rows = pairwiseMatrix([...others, seldom], new Set([seldom]));
  const largest = rows.filter(({ state, textSize }) => state === seldom && textSize === 'largest');
  expect(new Set(largest.map(({ language }) => language)).size).toBe(2);
  expect(new Set(largest.map(({ orientation }) => orientation)).size).toBe(2);
  expect(rows.filter(({ state }) => state === seldom).length).toBeLessThan(
    rows.filter(({ state }) => state === others[0]).length,
  );
});

test('the selection is a small part: about six rows a state, where the full matrix has 48', () => {
  expect(pairwiseMatrix(states).length).toBeLessThanOrEqual(7 * states.length);
});
