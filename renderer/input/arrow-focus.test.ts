import { expect, test } from 'vitest';
import { nextInDirection } from './arrow-focus.ts';

const area = (left: number, top: number, width = 100, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

// Two answers, back and forward, a bar of three.
const controls = [
  area(0, 100, 300),
  area(0, 150, 300),
  area(0, 200),
  area(110, 200, 190),
  area(0, 260, 90),
  area(100, 260, 90),
  area(200, 260, 90),
];
const go = (from: number, direction: 'up' | 'down' | 'left' | 'right') => {
  const start = controls[from];
  return start && nextInDirection(controls, start, direction, from);
};

test('down leads to the control below', () => {
  expect(go(0, 'down')).toBe(1);
  expect(go(3, 'down')).not.toBe(4);
});

test('right leads to the neighbour in the same row', () => {
  expect(go(2, 'right')).toBe(3);
  expect(go(4, 'right')).toBe(5);
  expect(go(5, 'right')).toBe(6);
});

test('left at the edge stays', () => {
  expect(go(4, 'left')).toBeUndefined();
});

test('up leads back', () => {
  expect(go(2, 'up')).toBe(1);
  expect(go(1, 'up')).toBe(0);
  expect(go(0, 'up')).toBeUndefined();
});

test('from the title, which is no control, down leads to the first answer', () => {
  expect(nextInDirection(controls, area(0, 0, 300), 'down', -1)).toBe(0);
});

test('every control is reached by arrows from the title', () => {
  const reached = new Set<number>();
  const open = [nextInDirection(controls, area(0, 0, 300), 'down', -1)];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      const next = go(index, direction);
      if (next !== undefined) open.push(next);
    }
  }
  expect(reached.size).toBe(controls.length);
});
