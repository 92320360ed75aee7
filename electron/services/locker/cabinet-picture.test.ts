import { expect, test } from 'vitest';
import { wallByHand } from '../../../tests/support/locker-by-hand.ts';
import { cabinetPicture } from './cabinet-picture.ts';

const [one] = wallByHand.cabinets;
const among = (sides: readonly ('on-its-left' | 'on-its-right' | undefined)[]) => {
  const cabinets = sides.flatMap((machine, index) =>
    one ? [{ ...one, name: 'ABC'.charAt(index), ...(machine && { machine }) }] : [],
  );
  return cabinetPicture(
    cabinets,
    'B',
    () => undefined,
    () => undefined,
  );
};

test('a picture knows the row of cabinets it stands in, and where among them the kiosk is', () => {
  expect(among(['on-its-left', undefined])).toMatchObject({ row: ['A', 'B'], machineAt: 0 });
  expect(among([undefined, 'on-its-right', undefined])).toMatchObject({ row: ['A', 'B', 'C'], machineAt: 2 });
  expect(among([undefined, undefined])).not.toHaveProperty('machineAt');
});
