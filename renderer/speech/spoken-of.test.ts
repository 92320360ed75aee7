import { expect, test } from 'vitest';
import { allStates } from '../screens/all-states.ts';
import { states as residentsAtLocker } from '../screens/locker/locker.states.ts';
import { wordsIn } from '../words/words.ts';
import { drawAsHtml } from '../workshop/draw-as-html.tsx';
import { sentences } from './sentences.ts';
import { spokenOf } from './spoken-of.ts';

const speaking = allStates.filter(({ view }) => spokenOf(view).length > 0);

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");
}

test.each(['zh-CN', 'en'] as const)('what is said in %s stands on the screen, word for word', (language) => {
  const { t } = wordsIn(language);
  const missing = speaking.flatMap(({ name, view }) => {
    const text = textOf(drawAsHtml(view, language));
    return spokenOf(view)
      .filter(({ key }) => key !== 'speech.readScreen')
      .map(({ key, cell }) => t(key, { cell }).replaceAll('|', ''))
      .filter((words) => !text.includes(words))
      .map((words) => `${name}: ${words}`);
  });
  expect(missing).toEqual([]);
});

test('every screen of the document locker speaks, but for the moment before its door is open', () => {
  const mute = residentsAtLocker.filter(({ view }) => spokenOf(view).length === 0);
  expect(mute.map(({ name }) => name)).toEqual(['locker-door-opening']);
});

test('what became of a document, or of a card, is never said aloud', () => {
  const refusals = ['nothing-here', 'taken', 'taken-back', 'lost', 'someone-elses'];
  const told = allStates.filter(
    ({ view: { view } }) =>
      (view.screen === 'locker-refused' && refusals.includes(view.why)) ||
      (view.screen === 'locker-scan-card' && view.problem === 'lost') ||
      (view.screen === 'place-identity-card' && view.problem === 'expired'),
  );
  expect(told.length).toBeGreaterThanOrEqual(5);
  for (const { view } of told) expect(spokenOf(view)).toEqual([{ key: 'speech.readScreen' }]);
});

test('no sentence but the one about a door wants anything put into it', () => {
  const placeholders = sentences.flatMap((key) =>
    ['zh-CN', 'en'].flatMap((language) =>
      [
        ...wordsIn(language as 'en')
          .t(key, { skipInterpolation: true })
          .matchAll(/\{\{(\w+)\}\}/g),
      ].map(([, name]) => name),
    ),
  );
  expect([...new Set(placeholders)]).toEqual(['cell']);
});

test('staff, and people who look something up, hear nothing', () => {
  const screens = new Set(speaking.filter(({ view }) => !view.idle).map(({ view }) => view.view.screen));
  const others = [...screens].filter((screen) => !screen.startsWith('locker-'));
  const warned = ['fraud-warning', 'phone-call-question'];
  // Where it is for the locker.
  const proving = ['second-proof'];
  const physical = ['place-identity-card', 'slip-printed', 'take-card', 'take-identity-card-back'];
  expect(others.sort()).toEqual([...warned, ...proving, ...physical].sort());
});
