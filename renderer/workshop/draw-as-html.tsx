import { renderToString } from 'react-dom/server';
import type { SessionView } from '../../electron/contract/session-view.ts';
import { App } from '../app/App.tsx';
import { neutralDescription } from '../app/neutral.ts';
import { createPreferences } from '../state/preferences.ts';
import type { Language } from '../words/words.ts';

/** The page of one view as HTML, without a browser: what stands on it, not how it looks. */
export function drawAsHtml(
  view: SessionView,
  language: Language,
  languages: readonly Language[] = neutralDescription.languages,
): string {
  return renderToString(
    <App
      view={view}
      description={{ ...neutralDescription, languages: [...languages] }}
      call={async () => ({ ok: false, error: { code: 'disconnected' } })}
      preferences={createPreferences({ language })}
    />,
  );
}
