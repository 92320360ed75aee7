import { expect, test } from 'vitest';
import { type Corner, cornerAt, createHiddenWayIn } from './hidden-way-in.ts';

/** Presses these corners one after the other, so many ms apart; answers whether staff came in. */
function pressed(corners: readonly (Corner | undefined)[], apart = 500): boolean {
  let now = 0;
  const wayIn = createHiddenWayIn(() => now);
  return corners.some((corner) => {
    now += apart;
    return wayIn.press(corner);
  });
}
const whole: readonly Corner[] = ['left', 'right', 'left', 'right', 'left', 'right'];

test('the upper corners six times in turn, beginning on the left, within five seconds', () => {
  expect(pressed(whole)).toBe(true);
  expect(pressed(whole, 1_000)).toBe(true);
});

test('too slow, too few, the other way round, or anything between does nothing', () => {
  expect(pressed(whole, 1_001)).toBe(false);
  expect(pressed(whole.slice(1))).toBe(false);
  expect(pressed([...whole].reverse())).toBe(false);
  expect(pressed([...whole.slice(0, 3), undefined, ...whole.slice(3)])).toBe(false);
  expect(pressed(['left', 'left', 'right', 'right', 'left', 'right'])).toBe(false);
});

test('who goes wrong begins again with the left corner', () => {
  expect(pressed(['left', 'right', ...whole], 300)).toBe(true);
  expect(pressed(['left', 'left', ...whole.slice(1)], 300)).toBe(true);
});

test('a corner is as large as it says, wherever the screen stands', () => {
  const screen = { left: 100, right: 500, top: 50 };
  expect(cornerAt({ x: 110, y: 60 }, screen, 25)).toBe('left');
  expect(cornerAt({ x: 490, y: 75 }, screen, 25)).toBe('right');
  for (const beside of [
    { x: 126, y: 60 },
    { x: 110, y: 76 },
    { x: 99, y: 60 },
    { x: 510, y: 60 },
    { x: 110, y: 49 },
  ])
    expect(cornerAt(beside, screen, 25)).toBeUndefined();
});
