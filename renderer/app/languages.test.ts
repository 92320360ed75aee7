import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import chinese from '../../assets/locales/zh-CN/page.json';
import { createPreferences } from '../state/preferences.ts';
import { App } from './App.tsx';
import { neutralDescription, neutralHome } from './neutral.ts';

function pageIn(languages: readonly ('zh-CN' | 'en')[], language: 'zh-CN' | 'en'): string {
  return renderToString(
    <App
      view={neutralHome}
      description={{ ...neutralDescription, languages: [...languages] }}
      call={async () => ({ ok: false, error: { code: 'disconnected' } })}
      preferences={createPreferences({ language })}
    />,
  );
}

test('a kiosk without English has no button for languages', () => {
  expect(pageIn(['zh-CN', 'en'], 'zh-CN')).toContain('bar-language');
  expect(pageIn(['zh-CN'], 'zh-CN')).not.toContain('bar-language');
});

test('whoever reads English when it is left out goes on in Chinese', () => {
  expect(pageIn(['zh-CN'], 'en')).toContain(chinese.home.card.title);
  expect(pageIn(['zh-CN', 'en'], 'en')).not.toContain(chinese.home.card.title);
});
