import { expect, test } from 'vitest';
import {
  cardVerdict,
  identityProblem,
  printerReason,
  refusal,
  screenView,
  sessionView,
} from '../../electron/contract/session-view.ts';
import { slipTrouble } from '../../electron/contract/slip-views.ts';
import { allStates } from './all-states.ts';

test('every state is a view that the core could push', () => {
  for (const { name, view } of allStates) expect(sessionView.safeParse(view).success, name).toBe(true);
});

test('no two states share a name', () => {
  expect(new Set(allStates.map(({ name }) => name)).size).toBe(allStates.length);
});

test('every screen of the contract registers a state', () => {
  const screens = screenView.options.map((option) => option.shape.screen.value);
  const shown = new Set(allStates.map(({ view }) => view.view.screen));
  expect([...shown].sort()).toEqual([...screens].sort());
});

test('every refusal, verdict, problem of a card, reason of the printer and trouble with a slip is among them', () => {
  const shown = JSON.stringify(allStates);
  const codes = [refusal, cardVerdict, identityProblem, printerReason, slipTrouble].flatMap(({ options }) => [
    ...options,
  ]);
  for (const code of codes) {
    expect(shown).toContain(`"${code}"`);
  }
});

test('the countdown and the help are shown over screens', () => {
  expect(allStates.some(({ view }) => view.idle)).toBe(true);
  expect(allStates.some(({ view }) => view.help)).toBe(true);
});
