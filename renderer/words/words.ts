import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../assets/locales/en/page.json';
import chinese from '../../assets/locales/zh-CN/page.json';
import type { PreferenceValues } from '../state/preferences.ts';
import { staffWords } from './staff-words.ts';

export type Language = PreferenceValues['language'];

/** Everything that the page says: `page` to residents, `staff` in the maintenance mode. */
export const resources = {
  'zh-CN': { page: chinese, staff: staffWords['zh-CN'] },
  en: { page: en, staff: staffWords.en },
};

/** The page's words in one language, ready at once. */
export function wordsIn(language: Language): i18n {
  const instance = createInstance();
  instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'page',
    resources,
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
