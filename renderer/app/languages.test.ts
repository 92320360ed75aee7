import { expect, test } from 'vitest';
import chinese from '../../assets/locales/zh-CN/page.json';
import type { Language } from '../words/words.ts';
import { drawAsHtml } from '../workshop/draw-as-html.tsx';
import { neutralHome } from './neutral.ts';

const pageIn = (languages: readonly Language[], language: Language) =>
  drawAsHtml(neutralHome, language, languages);

test('a kiosk without English has no button for languages', () => {
  expect(pageIn(['zh-CN', 'en'], 'zh-CN')).toContain('bar-language');
  expect(pageIn(['zh-CN'], 'zh-CN')).not.toContain('bar-language');
});

test('whoever reads English when it is left out goes on in Chinese', () => {
  expect(pageIn(['zh-CN'], 'en')).toContain(chinese.home.card.title);
  expect(pageIn(['zh-CN', 'en'], 'en')).not.toContain(chinese.home.card.title);
});
