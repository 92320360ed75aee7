import { expect, test } from 'vitest';
import { bytesOfOneCard, wireMillisecondsOfOneCard } from './card-on-the-wire.ts';

test('a card costs three requests of 10 bytes and answers of 15, 19 and 1295, 118 ms at 115200 baud', () => {
  expect(bytesOfOneCard()).toBe(3 * 10 + 15 + 19 + 1295);
  expect(wireMillisecondsOfOneCard()).toBeCloseTo(118, 0);
});
