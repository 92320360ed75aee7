import { expect, test } from 'vitest';
import { progressOf, stagesOf } from './working-stages.ts';

const stages = ['making-code', 'drawing-card', 'sending', 'printing'] as const;

test('exactly one stage is under way, those before it are done', () => {
  for (const doing of stages) {
    const states = stagesOf('card', doing).map(({ state }) => state);
    expect(states.filter((state) => state === 'doing')).toHaveLength(1);
    expect([...states].sort(byProgress)).toEqual(states);
  }
});

const order = ['done', 'doing', 'waiting'];
function byProgress(a: string, b: string): number {
  return order.indexOf(a) - order.indexOf(b);
}

test('the bar only ever grows, and is never full before the card is out', () => {
  const progress = stages.map((doing) => progressOf('card', doing));
  expect([...progress].sort()).toEqual(progress);
  expect(Math.max(...progress)).toBeLessThan(1);
});
