import { expect, test } from 'vitest';
import chinese from '../../assets/locales/zh-CN/page.json';
import { renderFirstScreen } from './prerender.tsx';

test('the prerendered first screen offers the card and claims neither a time nor a place', () => {
  const html = renderFirstScreen();
  expect(html).toContain(chinese.home.card.title);
  expect(html).not.toMatch(/header-moment|header-demonstration|\d{2}:\d{2}/);
});
