import { createInstance } from 'i18next';
import english from '../../assets/locales/en/documents.json' with { type: 'json' };
import chinese from '../../assets/locales/zh-CN/documents.json' with { type: 'json' };

export type DocumentLanguage = 'zh-CN' | 'en';

/** The leaves of the words as paths: `card.title`. */
type PathOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathOf<Tree[Key]>}`;
}[keyof Tree & string];
export type DocumentKey = PathOf<typeof chinese>;

/** What a template says, in one language. */
export interface DocumentWords {
  readonly language: DocumentLanguage;
  readonly say: (key: DocumentKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A day in full: `2027年5月19日`, `19 May 2027`. Takes `YYYY-MM-DD`. */
  readonly day: (date: string) => string;
}

const resources = { 'zh-CN': { documents: chinese }, en: { documents: english satisfies typeof chinese } };

/** The words of printed documents; an instance of its own, so that nobody's choice of language reaches another. */
export function documentWords(language: DocumentLanguage): DocumentWords {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'documents',
    resources,
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  // `DocumentKey` says which keys there are; i18next's own typing belongs to whoever declares it for the page.
  const translate = instance.t as unknown as (key: string, values?: object) => string;
  const calendar = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return {
    language,
    say: (key, values) => translate(key, values),
    day: (date) => calendar.format(new Date(`${date}T00:00:00Z`)),
  };
}
