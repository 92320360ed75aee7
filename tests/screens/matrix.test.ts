import { expect, test } from 'vitest';
import { fullMatrix, goalsOf, pairwiseMatrix } from './matrix.ts';

const states = Array.from({ length: 30 }, (_, index) => `state-${index}`);

test('the full matrix holds each combination once', () => {
  const rows = fullMatrix(states);
  expect(rows).toHaveLength(30 * 2 * 3 * 2 * 2 * 2);
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
});

test('the selection leaves out no pair, and no state at the largest text in a language and orientation', () => {
  const reached = new Set(pairwiseMatrix(states).flatMap(goalsOf));
  const missing = fullMatrix(states)
    .flatMap(goalsOf)
    .filter((goal) => !reached.has(goal));
  expect(missing).toEqual([]);
});

test('the selection is a small part: about six rows a state, where the full matrix has 48', () => {
  expect(pairwiseMatrix(states).length).toBeLessThanOrEqual(7 * states.length);
});
