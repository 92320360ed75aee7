import { expect, test } from 'vitest';
import { dateAndTime, dayAndTime, longDate, timeOfDay } from './moments.ts';

const shanghai = (hour: number, minute = 0) => Date.UTC(2026, 10, 20, hour - 8, minute);

test('a day reads as people of the language say it', () => {
  expect(longDate('2027-05-19', 'zh-CN')).toBe('2027年5月19日');
  expect(longDate('2027-05-19', 'en')).toBe('19\u00a0May\u00a02027');
});

test('the header shows the day and the time in Shanghai, wherever the machine believes to be', () => {
  expect(dayAndTime(shanghai(2, 14), 'zh-CN')).toEqual({ day: '11月20日星期五', time: '02:14' });
  expect(dayAndTime(shanghai(2, 14), 'en')).toEqual({ day: 'Friday 20 November', time: '02:14' });
});

test('a moment that may be long ago is told with its year', () => {
  expect(dateAndTime(shanghai(2, 14), 'zh-CN')).toBe('2026年11月20日 02:14');
  expect(dateAndTime(shanghai(0), 'en')).toBe('20 November 2026 at 00:00');
});

test('midnight is 00:00', () => {
  expect(dayAndTime(shanghai(0), 'zh-CN').time).toBe('00:00');
});

test.each([
  [0, 'night'],
  [4, 'night'],
  [5, 'dawn'],
  [9, 'morning'],
  [11, 'noon'],
  [13, 'afternoon'],
  [18, 'evening'],
  [22, 'night'],
] as const)('at %i o’clock it is %s', (hour, name) => {
  expect(timeOfDay(shanghai(hour))).toBe(name);
});
