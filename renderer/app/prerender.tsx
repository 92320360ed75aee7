import { renderToString } from 'react-dom/server';
import type { Call } from '../client/client.ts';
import { createPreferences } from '../state/preferences.ts';
import { App } from './App.tsx';
import { neutralDescription, neutralHome } from './neutral.ts';

const nobodyAnswers: Call = async () => ({ ok: false, error: { code: 'disconnected' } });

/** The home screen as HTML for index.html, so that the first paint need not wait for the script. */
export function renderFirstScreen(): string {
  return renderToString(
    <App
      view={neutralHome}
      description={neutralDescription}
      call={nobodyAnswers}
      preferences={createPreferences()}
    />,
  );
}
