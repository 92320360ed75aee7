import { expect, test } from 'vitest';
import { createPreferences, defaultPreferences } from './preferences.ts';

test('what one resident chose is forgotten for the next', () => {
  const preferences = createPreferences();
  preferences.getState().choose({ language: 'en', textSize: 'largest', theme: 'dark', seated: true });
  expect(preferences.getState()).toMatchObject({ language: 'en', textSize: 'largest' });
  preferences.getState().reset();
  expect(preferences.getState()).toMatchObject(defaultPreferences);
});
