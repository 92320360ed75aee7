import { createPreferences, type PreferenceStore, type PreferenceValues } from './preferences.ts';

const place = 'changming-display';

/**
 * Preferences that outlive a reload of the page, not the session: `present` says which session is on the screen, and
 * what another session chose is not taken over. They say nothing of a person.
 */
export function keepPreferences(storage: Storage, present: () => number | undefined): PreferenceStore {
  const preferences = createPreferences();
  preferences.subscribe(({ language, textSize, theme, seated, voice }) => {
    const values: PreferenceValues = { language, textSize, theme, seated, voice };
    storage.setItem(place, JSON.stringify({ session: present(), values }));
  });
  return preferences;
}

/** Takes up what was chosen before the reload, if the same session is still on the screen. */
export function takeUpPreferences(storage: Storage, session: number, preferences: PreferenceStore): void {
  const kept = JSON.parse(storage.getItem(place) ?? 'null') as {
    readonly session?: number;
    readonly values: PreferenceValues;
  } | null;
  if (kept?.session === session) preferences.getState().choose(kept.values);
}
