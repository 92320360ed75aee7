import type { Bridge } from '../../contract/contract.ts';
import type { ConformanceKiosk } from './conformance-kiosk.ts';

/** A host's transport, opened for one sentence of the suite. */
export interface TransportUnderTest {
  readonly kiosk: ConformanceKiosk;
  /** Opens a page as a window does; resolves when the page knows whether it holds the screen. */
  openPage(): Promise<PageUnderTest>;
  /** Stops the host while pages are open. Also called after each sentence; the second time does nothing. */
  close(): Promise<void>;
}

/** A page as somebody outside sees it: the calls it makes and what it was pushed. */
export interface PageUnderTest {
  call(name: string, input: unknown): Promise<unknown>;
  subscribe(name: string): Promise<void>;
  unsubscribe(name: string): Promise<void>;
  /** All that was pushed to this page, in order. */
  received(): Promise<readonly unknown[]>;
  connection(): Promise<Connection | undefined>;
  /** The platform's own reload: the page is gone, a new one comes in its place. */
  reload(): Promise<PageUnderTest>;
  /** The page is gone for good. */
  leave(): Promise<void>;
}

export type Connection = 'connected' | 'lost' | 'taken';

/** The part of a page that its bridge gives, for transports whose page lives in the test's own process. */
export function watchBridge(bridge: Bridge): Omit<PageUnderTest, 'reload' | 'leave'> {
  const received: unknown[] = [];
  const subscriptions = new Map<string, () => void>();
  let connection: Connection | undefined;
  bridge.onConnection((state) => {
    connection = state;
  });
  return {
    call: (name, input) => bridge.call(name, input),
    subscribe: async (name) => {
      subscriptions.set(
        name,
        bridge.subscribe(name, (value) => received.push(value)),
      );
    },
    unsubscribe: async (name) => subscriptions.get(name)?.(),
    received: async () => received,
    connection: async () => connection,
  };
}

/** Asks until it is so, for at most twenty seconds. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
