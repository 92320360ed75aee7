import type { Language } from './words.ts';

/** What the catalogue calls a group of services, in both languages. */
export interface Named {
  readonly name: string;
  readonly english: string;
}

/** The name that a reader of this language knows. */
export function nameIn(language: Language, { name, english }: Named): string {
  return language === 'en' ? english : name;
}
