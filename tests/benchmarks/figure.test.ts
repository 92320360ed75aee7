import { expect, test } from 'vitest';
import { describeFigures } from './figure.ts';

test('a figure is a row with its ratios first, and a line that says what was measured', () => {
  const lines = describeFigures([
    {
      name: 'there and back',
      samples: [300, 150, 200],
      against: { name: 'there alone', samples: [90, 100, 400] },
      measured: 'from the door to the door',
    },
  ]).split('\n');
  const cells = (line = '') => line.split('|').map((cell) => cell.trim());
  expect(cells(lines[2])).toEqual([
    ...['', 'there and back', '2.00', '3.00', '200 ms', '300 ms', '100 ms (there alone)', ''],
  ]);
  expect(lines.at(-1)).toBe('- there and back: from the door to the door');
});
