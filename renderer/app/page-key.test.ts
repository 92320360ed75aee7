import { expect, test } from 'vitest';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { neutralHome } from './neutral.ts';
import { overlayOf, pageKey, placeKey } from './page-key.ts';

const idle = { millisecondsLeft: 45_000, millisecondsWhole: 45_000 };

test('there is never more than one overlay, and the countdown comes first', () => {
  expect(overlayOf({ ...neutralHome, help: true, idle }, true)).toBe('idle');
  expect(overlayOf({ ...neutralHome, help: true }, true)).toBe('help');
  expect(overlayOf(neutralHome, true)).toBe('display');
  expect(overlayOf(neutralHome, false)).toBe('none');
});

test('a push that changes only what a screen says is not another page', () => {
  const waiting = { screen: 'place-identity-card', whose: 'own', reader: 'waiting' } as const;
  const before = pageKey({ ...neutralHome, view: waiting }, 'none');
  const reading = pageKey({ ...neutralHome, revision: 2, view: { ...waiting, reader: 'reading' } }, 'none');
  const applicant = pageKey({ ...neutralHome, view: { ...waiting, whose: 'applicant' } }, 'none');
  expect(reading).toBe(before);
  expect(applicant).not.toBe(before);
});

test('a second card that is checked is another page', () => {
  const unknown = { screen: 'card-checked', verdict: 'not-a-card' } as const;
  const keyOf = (view: typeof neutralHome.view) => pageKey({ ...neutralHome, view }, 'none');
  expect(keyOf({ ...unknown, verdict: 'forged' })).not.toBe(keyOf(unknown));
  expect(keyOf({ ...unknown })).toBe(keyOf(unknown));
});

test('each stage of a door is another place: its title is read out, and a press meant for the one before is ignored', () => {
  const phases = ['opening', 'open', 'left-open', 'ask-opened', 'ask-shut'] as const;
  const keys = phases.map((phase) =>
    placeKey(
      { ...neutralHome, view: { screen: 'locker-door', errand: 'collect', cell: '14', phase } },
      'none',
    ),
  );
  expect(new Set(keys).size).toBe(phases.length);
});

test('the next resident always meets another page', () => {
  expect(pageKey({ ...neutralHome, session: 2 }, 'none')).not.toBe(pageKey(neutralHome, 'none'));
});

test('a list that is turned over is another page to press on, in the same place', () => {
  const turnedTo = (page: number): SessionView => ({
    ...neutralHome,
    view: { screen: 'find-groups', by: 'department', groups: [], place: { page, pages: 3 } },
  });
  expect(pageKey(turnedTo(2), 'none')).not.toBe(pageKey(turnedTo(1), 'none'));
  expect(placeKey(turnedTo(2), 'none')).toBe(placeKey(turnedTo(1), 'none'));
});

test('results that change while somebody types are no other page: no key is ignored', () => {
  const found = (text: string, page: number): SessionView => ({
    ...neutralHome,
    view: { screen: 'find-by-words', text, results: [], total: 9, place: { page, pages: 3 } },
  });
  expect(pageKey(found('ln', 1), 'none')).toBe(pageKey(found('l', 2), 'none'));
});
