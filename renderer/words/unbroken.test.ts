import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

test('a line breaks on neither side of the dash between two times', () => {
  expect(unbroken('Monday 8:30-17:00')).toBe('Monday 8:30\u2060-\u206017:00');
  expect(unbroken('8:30–17:00')).toBe('8:30\u2060–\u206017:00');
});

test('other dashes stay as they are', () => {
  expect(unbroken('a self-service machine, 2 - 3')).toBe('a self-service machine, 2 - 3');
});
