import { expect, test } from 'vitest';
import { keepPreferences, takeUpPreferences } from './kept-preferences.ts';

function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
  } as Storage;
}

test('a reload in the middle of a session keeps the language and the size that were chosen', () => {
  const kept = storage();
  keepPreferences(kept, () => 7)
    .getState()
    .choose({ language: 'en', textSize: 'largest' });
  const after = keepPreferences(kept, () => 7);
  takeUpPreferences(kept, 7, after);
  expect(after.getState()).toMatchObject({ language: 'en', textSize: 'largest', theme: 'light' });
});

test('another session begins as the page was made', () => {
  const kept = storage();
  keepPreferences(kept, () => 7)
    .getState()
    .choose({ language: 'en' });
  const after = keepPreferences(kept, () => 8);
  takeUpPreferences(kept, 8, after);
  expect(after.getState().language).toBe('zh-CN');
});
