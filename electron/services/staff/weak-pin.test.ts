import { expect, test } from 'vitest';
import { isWeakPin } from './weak-pin.ts';

test.each(['123456', '654321', '789012', '111111', '000000', '121212', '123123', '112233', '520131'])(
  '%s is the first that anybody tries',
  (pin) => expect(isWeakPin(pin, '7301')).toBe(true),
);

test.each([
  ['204820', '2048'],
  ['120481', '2048'],
  ['731731', '731'],
  ['602214', '602214'],
])('%s tells the number %s', (pin, number) => expect(isWeakPin(pin, number)).toBe(true));

test.each(['804627', '135791', '907712', '731204'])('%s is as good as another', (pin) =>
  expect(isWeakPin(pin, '731')).toBe(false),
);
