import { expect, test } from 'vitest';
import { auditSamePlaces, type ComparedScreen } from './same-places.ts';

const control = (action: string, left: number, width = 100) => ({
  action,
  box: { left, top: 500, width, height: 100 },
});
const screen = (name: string, among: string, ...controls: ComparedScreen['controls']): ComparedScreen => ({
  name,
  among,
  controls,
});

test('a control of the bar that stands elsewhere than in most screens is caught', () => {
  const screens = [
    screen('confirm', 'portrait', control('bar-help', 130)),
    screen('home', 'portrait', control('bar-help', 100)),
    screen('thanks', 'portrait', control('bar-help', 100)),
  ];
  expect(auditSamePlaces(screens)).toEqual([
    {
      audit: 'same-places',
      where: 'confirm: bar-help',
      what: 'stands 30 px from where it usually is, as in home',
    },
  ]);
});

test('the way forward may be as wide as its words, while its right edge stays', () => {
  const first = screen('a', 'p', control('action-main', 100, 200));
  expect(auditSamePlaces([first, screen('b', 'p', control('action-main', 50, 250))])).toEqual([]);
  expect(auditSamePlaces([first, screen('b', 'p', control('action-main', 50, 200))])).toHaveLength(1);
});

test('screens of another orientation or text size are not compared', () => {
  const screens = [
    screen('a', 'portrait', control('bar-help', 1)),
    screen('b', 'landscape', control('bar-help', 900)),
  ];
  expect(auditSamePlaces(screens)).toEqual([]);
});

test('a dialog, which covers the bar, has corners of its own', () => {
  const screens = [
    screen('page', 'portrait', control('action-main', 1), control('bar-help', 300)),
    screen('dialog', 'portrait', control('action-main', 40)),
  ];
  expect(auditSamePlaces(screens)).toEqual([]);
});
