import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/contract.ts';
import type { KioskDescription } from '../../electron/contract/kiosk-description.ts';
import type { SessionView } from '../../electron/contract/session-view.ts';
import type { Client } from '../client/client.ts';

/** What the page knows: what the core pushed last and whether the core can be reached. */
export interface PageState {
  readonly connection: 'connecting' | 'connected' | 'lost' | 'taken';
  readonly description: KioskDescription | undefined;
  readonly view: SessionView | undefined;
}

/** Follows the core. After a lost connection everything is learned anew, and nothing personal stays meanwhile. */
export function createPageState(bridge: Bridge, client: Client): StoreApi<PageState> {
  const store = createStore<PageState>(() => ({
    connection: 'connecting',
    description: undefined,
    view: undefined,
  }));
  const describe = async () => {
    const answer = await client.call('kiosk.describe', {});
    if (answer.ok) store.setState({ description: answer.value });
  };
  bridge.onConnection((connection) => {
    if (connection === 'connected') {
      store.setState({ connection });
      void describe();
    } else store.setState({ connection, view: undefined });
  });
  client.subscribe('session.view', (view) => {
    const { view: drawn } = store.getState();
    if (!isNewer(view, drawn)) return;
    store.setState({ view });
    // Between two sessions the kiosk may have been built anew, with other settings.
    if (drawn && drawn.session !== view.session) void describe();
  });
  return store;
}

/** A late push is not drawn over a newer one. */
function isNewer(view: SessionView, drawn: SessionView | undefined): boolean {
  return drawn === undefined || view.revision >= drawn.revision;
}
