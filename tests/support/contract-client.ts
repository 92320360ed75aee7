import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { InputOf, ProcedureName } from '../../electron/contract/contract.ts';
import type { ScreenName, ScreenView, SessionView } from '../../electron/contract/session-view.ts';
import { waitUntil } from './wait-until.ts';

/** Whoever speaks the page's contract with a kiosk that runs. */
export interface ContractClient {
  view(): ScreenView;
  call<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<unknown>;
  /** Waits until this screen is shown and answers it. */
  shows<S extends ScreenName>(screen: S): Promise<ScreenView & { readonly screen: S }>;
  close(): Promise<void>;
}

/** Holds the kiosk's screen without drawing it. */
export async function connect(kioskUrl: string): Promise<ContractClient> {
  const { host, origin, pathname } = new URL('contract', kioskUrl);
  const socket = new WebSocket(`ws://${host}${pathname}`, { origin });
  const answers = new Map<number, (result: unknown) => void>();
  let calls = 0;
  let session: SessionView | undefined;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if ('answer' in message) answers.get(message.answer)?.(message.result);
    else if (message.push === 'session.view') session = message.value;
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ subscribe: 'session.view' }));
  await waitUntil(() => session !== undefined, 'the first view');
  const view = () => (session as SessionView).view;
  return {
    view,
    call: (name, input) => {
      calls += 1;
      const call = calls;
      socket.send(JSON.stringify({ call, name, input }));
      return new Promise((resolve) => answers.set(call, resolve));
    },
    shows: async (screen) => {
      await waitUntil(() => view().screen === screen, screen);
      return view() as never;
    },
    close: async () => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}
