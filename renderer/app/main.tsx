import { createRoot } from 'react-dom/client';
import { clientOver } from '../client/client.ts';
import { findBridge } from '../client/find-bridge.ts';
import { keepPreferences, takeUpPreferences } from '../state/kept-preferences.ts';
import { createPageState } from '../state/page-state.ts';
import { Root } from './root.tsx';

const bridge = findBridge();
const client = clientOver(bridge);
const state = createPageState(bridge, client);
const preferences = keepPreferences(sessionStorage, () => state.getState().view?.session);

/** The prerendered first screen stays until there is something true to draw in its place. */
const stop = state.subscribe(({ connection, description, view }) => {
  if (connection !== 'lost' && connection !== 'taken' && !(description && view)) return;
  stop();
  const place = document.getElementById('page');
  if (!place) throw new Error('index.html has no place for the page');
  if (view) takeUpPreferences(sessionStorage, view.session, preferences);
  place.replaceChildren();
  createRoot(place).render(<Root state={state} call={client.call} preferences={preferences} />);
});
