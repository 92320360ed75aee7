import type { Bridge } from '../../electron/contract/contract.ts';
import { createRetry } from './retry.ts';

/** The host's close code for "another page holds the screen". */
export const closedAsTaken = 4001;

type Message =
  | { readonly answer: number; readonly result: unknown }
  | { readonly push: string; readonly value: unknown };

type Listener<T> = (value: T) => void;
type Connection = Parameters<Parameters<Bridge['onConnection']>[0]>[0];

const disconnected = { ok: false, error: { code: 'disconnected' } };

/** The browser host's bridge: JSON over one WebSocket that is opened anew for as long as the page lives. */
export function webSocketBridge(url: string): Bridge {
  const pending = new Map<number, Listener<unknown>>();
  const listeners = new Map<string, Set<Listener<unknown>>>();
  const watchers = new Set<Listener<Connection>>();
  const retry = createRetry();
  let connection: Connection | undefined;
  let socket = open();
  let calls = 0;

  function report(state: Connection): void {
    if (state === connection) return;
    connection = state;
    for (const watcher of watchers) watcher(state);
  }

  function open(): WebSocket {
    const opened = new WebSocket(url);
    opened.addEventListener('open', () => {
      for (const name of listeners.keys()) opened.send(JSON.stringify({ subscribe: name }));
    });
    opened.addEventListener('message', ({ data }) => {
      retry.succeeded();
      report('connected');
      receive(JSON.parse(String(data)) as Message);
    });
    opened.addEventListener('close', ({ code }) => {
      for (const answer of pending.values()) answer(disconnected);
      pending.clear();
      report(code === closedAsTaken ? 'taken' : 'lost');
      retry.again(() => {
        socket = open();
      });
    });
    return opened;
  }

  function receive(message: Message): void {
    if ('answer' in message) {
      pending.get(message.answer)?.(message.result);
      pending.delete(message.answer);
      return;
    }
    for (const listener of listeners.get(message.push) ?? []) listener(message.value);
  }

  return {
    call: (name, input) => {
      if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(disconnected);
      calls += 1;
      const call = calls;
      socket.send(JSON.stringify({ call, name, input }));
      return new Promise((resolve) => pending.set(call, resolve));
    },
    subscribe: (name, listener) => {
      const first = !listeners.has(name);
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      if (first && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ subscribe: name }));
      return () => all.delete(listener);
    },
    onConnection: (watcher) => {
      watchers.add(watcher);
      if (connection) watcher(connection);
      return () => watchers.delete(watcher);
    },
  };
}
