import type { ServerResponse } from 'node:http';
import { type Answer, type Binary, json } from './answer.ts';
import type { State } from './state.ts';

type Send = (answer: Answer | Binary) => void;

/** What the modes do to a request of the interface, apart from `online`. */
export interface Misbehaviour {
  /** Whether the platform does what it was asked: a late or garbled answer may follow a code that was issued. */
  readonly acts: boolean;
  /** Answers in place of the platform, with the answer it would have given where it acts. */
  answer(answer: Answer | Binary, response: ServerResponse, send: Send): void;
}

const outOfService: Answer = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({ title: 'Out of service', status: 503 }),
};

export function misbehaviourOf(state: State): Misbehaviour | undefined {
  switch (state.mode) {
    case 'online':
      return undefined;
    case 'offline':
      return { acts: false, answer: (_, response) => response.socket?.resetAndDestroy() };
    case 'half-open':
      return { acts: false, answer: () => {} };
    case 'slow':
      return { acts: true, answer: (answer, response, send) => sendLate(answer, response, send, state) };
    case 'wrong':
      return { acts: true, answer: (_, __, send) => send(json({ codeId: 7, accepted: 'perhaps' })) };
    case 'error':
      return { acts: false, answer: (_, __, send) => send(outOfService) };
  }
}

function sendLate(
  answer: Answer | Binary,
  response: ServerResponse,
  send: Send,
  { slowSeconds }: State,
): void {
  const timer = setTimeout(() => send(answer), slowSeconds * 1000);
  response.once('close', () => clearTimeout(timer));
}
