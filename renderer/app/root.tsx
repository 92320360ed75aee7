import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Call } from '../client/client.ts';
import type { PageState } from '../state/page-state.ts';
import type { PreferenceStore } from '../state/preferences.ts';
import { App } from './App.tsx';
import { ConnectionScreen } from './connection-screen.tsx';
import { neutralDescription } from './neutral.ts';

interface RootProps {
  readonly state: StoreApi<PageState>;
  readonly call: Call;
  readonly preferences: PreferenceStore;
}

/** The page, or while the core is out of reach a plain screen that says so. */
export function Root({ state, call, preferences }: RootProps) {
  const { connection, description, view } = useStore(state);
  if (connection === 'connected' && description && view) {
    return <App view={view} description={description} call={call} preferences={preferences} now={Date.now} />;
  }
  return (
    <ConnectionScreen
      cause={connection === 'taken' ? 'taken' : 'lost'}
      screen={(description ?? neutralDescription).screen}
      preferences={preferences}
      tryAgain={() => location.reload()}
    />
  );
}
