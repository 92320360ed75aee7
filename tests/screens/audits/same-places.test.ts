import { expect, test } from 'vitest';
import { auditSamePlaces, type ComparedScreen } from './same-places.ts';

const screen = (name: string, among: string, action: string, left: number, width = 100): ComparedScreen => ({
  name,
  among,
  controls: [{ action, box: { left, top: 500, width, height: 100 } }],
});

test('a control of the bar that moves from one screen to the next is caught', () => {
  const moved = [screen('home', 'portrait', 'bar-help', 100), screen('confirm', 'portrait', 'bar-help', 130)];
  expect(auditSamePlaces(moved)).toEqual([
    { audit: 'same-places', where: 'confirm: bar-help', what: 'stands 30 px from where it is in home' },
  ]);
});

test('the way forward may be as wide as its words, while its right edge stays', () => {
  expect(
    auditSamePlaces([screen('a', 'p', 'action-main', 100, 200), screen('b', 'p', 'action-main', 50, 250)]),
  ).toEqual([]);
  expect(
    auditSamePlaces([screen('a', 'p', 'action-main', 100, 200), screen('b', 'p', 'action-main', 50, 200)]),
  ).toHaveLength(1);
});

test('screens of another orientation or text size are not compared', () => {
  expect(
    auditSamePlaces([screen('a', 'portrait', 'bar-help', 1), screen('b', 'landscape', 'bar-help', 900)]),
  ).toEqual([]);
});
