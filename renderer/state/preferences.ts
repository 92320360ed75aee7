import { createStore, type StoreApi } from 'zustand/vanilla';

/** How this resident wants to see the page. Held by the page alone, forgotten with the session. */
export interface PreferenceValues {
  readonly language: 'zh-CN' | 'en';
  readonly textSize: 'standard' | 'large' | 'largest';
  readonly theme: 'light' | 'dark';
  /** Everything moves down into the reach of a seated person. */
  readonly seated: boolean;
  /** How loud the machine speaks, beside what is set for all; `off`: not at all. */
  readonly voice: 'off' | 'usual' | 'louder';
}

export interface Preferences extends PreferenceValues {
  choose(change: Partial<PreferenceValues>): void;
  /** Back to what the store was made with: the next resident starts anew. */
  reset(): void;
}

export type PreferenceStore = StoreApi<Preferences>;

export const defaultPreferences: PreferenceValues = {
  language: 'zh-CN',
  textSize: 'standard',
  theme: 'light',
  seated: false,
  voice: 'usual',
};

export function createPreferences(initial: Partial<PreferenceValues> = {}): PreferenceStore {
  const values: PreferenceValues = { ...defaultPreferences, ...initial };
  return createStore<Preferences>((set) => ({
    ...values,
    choose: (change) => set(change),
    reset: () => set(values),
  }));
}
