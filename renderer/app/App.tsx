import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { Call } from '../client/client.ts';
import type { PreferenceStore } from '../state/preferences.ts';

export interface AppProps {
  readonly view: SessionView;
  readonly description: KioskDescription;
  readonly call: Call;
  readonly preferences: PreferenceStore;
  /** The time of day for the header and the greeting; without it neither is shown. */
  readonly now?: (() => number) | undefined;
}

/** The whole page for one pushed view. */
export function App({ view }: AppProps) {
  return <main>{view.view.screen}</main>;
}
