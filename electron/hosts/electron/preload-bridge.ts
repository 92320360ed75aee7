import type { IpcRenderer } from 'electron';
import type { Bridge } from '../../contract/contract.ts';
import { err } from '../../foundation/result.ts';
import { type AttachAnswer, channels } from './channels.ts';

type Listener = (value: unknown) => void;
type ConnectionListener = Parameters<Bridge['onConnection']>[0];

/** The page's way to the kiosk, made in the preload: it asks for the screen at once. */
export function createPreloadBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): Bridge {
  const subscriptions = new Map<string, Subscription>();
  const connectionListeners = new Set<ConnectionListener>();
  let connection: AttachAnswer | undefined;

  ipc.on(channels.push, (_event, name: string, value: unknown) => {
    const subscription = subscriptions.get(name);
    if (!subscription) return;
    subscription.last = { value };
    for (const listener of subscription.listeners) listener(value);
  });
  ipc.on(channels.lost, () => say('lost'));
  const attached = ipc.invoke(channels.attach).then(say, () => say('lost'));

  function say(state: AttachAnswer): void {
    connection = state;
    for (const listener of connectionListeners) listener(state);
  }

  async function ask(channel: string, ...input: readonly unknown[]): Promise<unknown> {
    await attached;
    if (connection !== 'connected') return err('disconnected');
    try {
      return await ipc.invoke(channel, ...input);
    } catch {
      return err('disconnected');
    }
  }

  return {
    call: async (name, input) => (isPlain(input) ? ask(channels.call, name, input) : err('invalid-input')),
    subscribe: (name, listener) => {
      const known = subscriptions.get(name);
      const subscription: Subscription = known ?? { listeners: new Set(), last: undefined };
      subscription.listeners.add(listener);
      subscriptions.set(name, subscription);
      if (!known) void ask(channels.subscribe, name);
      else if (subscription.last) listener(subscription.last.value);
      return () => {
        subscription.listeners.delete(listener);
        if (subscription.listeners.size > 0 || subscriptions.get(name) !== subscription) return;
        subscriptions.delete(name);
        void ask(channels.unsubscribe, name);
      };
    },
    onConnection: (listener) => {
      connectionListeners.add(listener);
      if (connection) listener(connection);
      return () => connectionListeners.delete(listener);
    },
  };
}

interface Subscription {
  readonly listeners: Set<Listener>;
  /** What a second listener gets as the present value. */
  last: { readonly value: unknown } | undefined;
}

/** Whether a value can be sent at all: functions and symbols cannot. */
function isPlain(input: unknown): boolean {
  try {
    structuredClone(input);
    return true;
  } catch {
    return false;
  }
}
