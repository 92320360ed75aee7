import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { App } from '../../../app/App.tsx';
import { neutralDescription } from '../../../app/neutral.ts';
import { createPreferences } from '../../../state/preferences.ts';
import { states } from './to-do.states.ts';

function stepsIn(state: string, language: 'zh-CN' | 'en'): string {
  const view = states.find(({ name }) => name === state)?.view;
  if (!view) throw new Error(state);
  const html = renderToString(
    <App
      view={view}
      description={neutralDescription}
      call={async () => ({ ok: false, error: { code: 'disconnected' } })}
      preferences={createPreferences({ language })}
    />,
  );
  return [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, step]) => step).join('\n');
}

test.each([
  ['zh-CN', '码不对', /取件码|新码/],
  ['en', 'number is wrong', /code/],
] as const)('where there is no pickup code the steps promise none: %s', (language, wrongNumber, code) => {
  expect(stepsIn('to-do-matter-pickup', language)).toMatch(code);
  const steps = stepsIn('to-do-matter-pickup-no-code', language);
  expect(steps).toContain(wrongNumber);
  expect(steps).not.toMatch(code);
});
