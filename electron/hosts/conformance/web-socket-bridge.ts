import { WebSocket } from 'ws';
import type { Bridge } from '../../contract/contract.ts';
import { err } from '../../foundation/result.ts';
import { closeCodes } from '../browser/contract-messages.ts';
import type { Connection } from './transport-under-test.ts';

/** The page's end of the browser host's WebSocket, reduced to what the suite asks of it. */
export interface WebSocketBridge extends Bridge {
  /** The WebSocket itself, for tests of the wire. */
  readonly socket: WebSocket;
  /** Resolves when the host answered for the first time, or refused. */
  readonly settled: Promise<void>;
  leave(): Promise<void>;
}

export function openWebSocketBridge(pageUrl: string): WebSocketBridge {
  const { origin, host, pathname } = new URL(pageUrl);
  const socket = new WebSocket(`ws://${host}${pathname}contract`, { origin });
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const settled = Promise.withResolvers<void>();
  const opened = new Promise<void>((done) => socket.once('open', done).once('close', () => done()));
  const pending = new Map<number, (answer: unknown) => void>();
  const listeners = new Map<string, (value: unknown) => void>();
  const onState = new Set<(state: Connection) => void>();
  let calls = 0;

  socket.on('error', () => {});
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    if (message.answer === 0) say('connected');
    if ('answer' in message) pending.get(message.answer)?.(message.result);
    else listeners.get(message.push)?.(message.value);
  });
  socket.on('close', (code) => {
    for (const answer of pending.values()) answer(err('disconnected'));
    say(code === closeCodes.screenTaken ? 'taken' : 'lost');
  });
  // An open socket may still be waiting for the page before it; an answer proves that it holds the screen.
  void send({ call: 0, name: '', input: {} });

  function say(state: Connection): void {
    for (const listener of onState) listener(state);
    settled.resolve();
  }

  async function send(message: object): Promise<boolean> {
    await opened;
    if (socket.readyState !== socket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  }

  return {
    socket,
    settled: settled.promise,
    call: (name, input) =>
      new Promise((resolve) => {
        calls += 1;
        const call = calls;
        pending.set(call, resolve);
        void send({ call, name, input }).then((sent) => sent || resolve(err('disconnected')));
      }),
    subscribe: (name, listener) => {
      listeners.set(name, listener);
      void send({ subscribe: name });
      return () => {
        listeners.delete(name);
        void send({ unsubscribe: name });
      };
    },
    onConnection: (listener) => {
      onState.add(listener);
      return () => onState.delete(listener);
    },
    leave: () => {
      socket.terminate();
      return closed;
    },
  };
}
