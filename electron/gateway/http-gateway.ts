import type { Clock } from '../foundation/clock.ts';
import { type Log, silentLog } from '../foundation/log.ts';
import type { Answered } from './answered.ts';
import { cardCalls } from './card-calls.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import type { Gateway } from './gateway.ts';
import { exchange } from './http-exchange.ts';
import type { Call } from './platform-call.ts';
import { type ReadBody, readAnswer } from './read-answer.ts';
import { textMessageCalls } from './text-message-calls.ts';

export interface HttpGatewayOptions {
  /** Where the platform's interface begins; `/v1/…` is added to its path. */
  readonly url: string;
  /** For one whole call, from connecting to the last byte of the answer. */
  readonly deadlineSeconds: number;
  /** Presented as bearer token; it names this kiosk to the platform. */
  readonly token?: string | undefined;
  readonly clock: Clock;
  readonly log?: Log | undefined;
}

/** Asked for every few seconds or minutes: only that they could not be had is news. */
const askedOften: ReadonlySet<keyof Gateway> = new Set([
  'cardPolicy',
  'verificationMaterial',
  'catalogueVersions',
]);

/** The city's platform over the HTTP interface of openapi.yaml. Nothing is repeated here: each call is sent once. */
export function openHttpGateway(options: HttpGatewayOptions): Gateway {
  const { clock, log = silentLog } = options;

  async function send<T>(call: Call, readBody: ReadBody<T>): Answered<T> {
    const begun = clock.now();
    const request = {
      method: call.body === undefined ? ('GET' as const) : ('POST' as const),
      url: addressOf(options.url, call.path),
      headers: headersOf(call, options.token),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      longestAnswer: call.longestAnswer,
    };
    const answer = await exchange(request, options.deadlineSeconds * 1000, clock);
    const result = answer.ok ? readAnswer(answer.value, readBody, call.isReport) : answer;
    const fields = { call: call.name, milliseconds: clock.now() - begun };
    if (result.ok && !askedOften.has(call.name)) log.info('gateway-answered', fields);
    if (!result.ok) log.warn('gateway-failed', { ...fields, ...result.error });
    return result;
  }

  return { ...cardCalls(send), ...catalogueCalls(send), ...textMessageCalls(send) };
}

function addressOf(base: string, path: string): URL {
  const url = new URL(base);
  url.pathname = url.pathname.replace(/\/+$/, '') + path;
  return url;
}

function headersOf(call: Call, token: string | undefined): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(call.body !== undefined && { 'content-type': 'application/json' }),
    ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
