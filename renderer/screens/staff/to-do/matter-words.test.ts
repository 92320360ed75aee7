import { expect, test } from 'vitest';
import english from '../../../../assets/locales/en/staff/toDo.json';
import chinese from '../../../../assets/locales/zh-CN/staff/toDo.json';
import { drawAsHtml } from '../../../workshop/draw-as-html.tsx';
import { states } from './to-do.states.ts';

function stepsIn(state: string, language: 'zh-CN' | 'en'): string {
  const view = states.find(({ name }) => name === state)?.view;
  if (!view) throw new Error(state);
  const html = drawAsHtml(view, language);
  // Once more where it is measured how many fit.
  return [...new Set([...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, step]) => step))].join('\n');
}

test.each([
  ['zh-CN', chinese],
  ['en', english],
] as const)('where there is no pickup code the steps promise none: %s', (language, words) => {
  const promise = words['pickup-message'].step2;
  expect(stepsIn('to-do-matter-pickup', language)).toContain(promise);
  const steps = stepsIn('to-do-matter-pickup-no-code', language);
  expect(steps).not.toContain(promise);
  expect(steps.split('\n')).toEqual(Object.values(words['no-code-message']));
});
