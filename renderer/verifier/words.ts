import en from '../../assets/locales/en/verifier.json';
import chinese from '../../assets/locales/zh-CN/verifier.json';

export type Language = 'zh-CN' | 'en';
export type Words = typeof chinese;

const words: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en };

export function wordsIn(language: Language): Words {
  return words[language];
}

/** Puts values where a text says `{{name}}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
