import type { Clock } from '../foundation/clock.ts';
import { type Log, silentLog } from '../foundation/log.ts';
import { err } from '../foundation/result.ts';
import { actCalls } from './act-calls.ts';
import type { Answered } from './answered.ts';
import { applicationCalls } from './application-calls.ts';
import { cardCalls } from './card-calls.ts';
import { caseCalls } from './case-calls.ts';
import { catalogueCalls } from './catalogue-calls.ts';
import type { Circuit } from './circuit.ts';
import { openCircuitBreaker } from './circuit-breaker.ts';
import { documentCalls } from './document-calls.ts';
import { electronicCertificateCalls } from './electronic-certificate-calls.ts';
import type { Gateway } from './gateway.ts';
import { type Exchanged, exchange } from './http-exchange.ts';
import type { Call } from './platform-call.ts';
import { ratingCalls } from './rating-calls.ts';
import { type ReadBody, readAnswer } from './read-answer.ts';
import { recordCalls } from './record-calls.ts';
import { mayBeRepeated, repeatWithin } from './repeat.ts';
import { textMessageCalls } from './text-message-calls.ts';

export interface HttpGatewayOptions {
  /** Where the platform's interface begins; `/v1/…` is added to its path. */
  readonly url: string;
  /** For one whole call with its repeats, from connecting to the last byte of the answer. */
  readonly deadlineSeconds: number;
  /** Presented as bearer token; it names this kiosk to the platform. */
  readonly token?: string | undefined;
  readonly clock: Clock;
  readonly log?: Log | undefined;
  /** Hears of every single answer, and of every one that did not come. */
  readonly onExchange?: ((seen: SeenExchange) => void) | undefined;
  /** From 0 to 1: how long to wait before something is sent again. */
  readonly random?: (() => number) | undefined;
}

/** What one exchange tells of the platform. */
export interface SeenExchange {
  readonly isReached: boolean;
  /** When the platform believes to have answered (ms), where it said so. */
  readonly date: number | undefined;
  /** The technical word for why it was not reached. */
  readonly failure: string | undefined;
}

export type HttpGateway = Gateway & {
  /** Whether calls go out to the platform at the moment. */
  circuit(): Circuit['kind'];
};

/** How much longer than others a large answer may take: a slow line brings 16 MiB in a minute or two. */
const patienceForLarge = 15;

/** ms; for the call that finds out whether the platform is back, which a resident may wait for. */
const probeDeadline = 2_000;
const probe: Call = { name: 'cardPolicy', path: '/v1/card-policy' };

/**
 * The city's platform over the HTTP interface of openapi.yaml. What is safe to send again is sent again (`repeatWithin`).
 * After several calls that found it out of reach the others fail at once, with the detail `circuit-open`, until it
 * answers again. A refusal, also 401 and 429, is an answer. So is a malformed one: it comes at once, nobody waits for it, and an
 * adapter with a mistake in one answer must not be shut out with all others.
 *
 * The card policy is always asked for, so that whoever watches the platform by it sees it come back without delay.
 */
export function openHttpGateway(options: HttpGatewayOptions): HttpGateway {
  const { clock, log = silentLog, random = Math.random } = options;
  const deadline = options.deadlineSeconds * 1000;
  const breaker = openCircuitBreaker({
    probe: async () => isReached(await exchangeOnce(probe, Math.min(probeDeadline, deadline))),
    ...{ clock, log },
  });

  async function exchangeOnce(call: Call, within: number) {
    const request = {
      method: call.body === undefined ? ('GET' as const) : ('POST' as const),
      url: addressOf(options.url, call.path),
      headers: headersOf(call, options.token),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      longestAnswer: call.longestAnswer,
    };
    const answer = await exchange(request, within, clock);
    options.onExchange?.({
      isReached: isReached(answer),
      date: answer.ok ? answer.value.date : undefined,
      failure: answer.ok ? undefined : answer.error.detail,
    });
    return answer;
  }

  async function sendThroughCircuit<T>(call: Call, readBody: ReadBody<T>): Answered<T> {
    if (call.name !== probe.name && !(await breaker.admits())) return err('gateway-offline', 'circuit-open');
    let wasReached = false;
    const attempt = async (within: number) => {
      const answer = await exchangeOnce(call, within);
      wasReached = isReached(answer);
      return answer.ok ? readAnswer(answer.value, readBody, call.isReport) : answer;
    };
    if (call.isLargeFetch) return attempt(deadline * patienceForLarge);
    const result = await (mayBeRepeated(call)
      ? repeatWithin(deadline, attempt, { clock, random })
      : attempt(deadline));
    breaker.note(wasReached);
    return result;
  }

  async function send<T>(call: Call, readBody: ReadBody<T>): Answered<T> {
    const begun = clock.now();
    const result = await sendThroughCircuit(call, readBody);
    const fields = { call: call.name, milliseconds: clock.now() - begun };
    if (result.ok && !call.isAskedOften) log.info('gateway-answered', fields);
    if (!result.ok) log.warn('gateway-failed', { ...fields, ...result.error });
    return result;
  }

  return {
    circuit: breaker.present,
    ...actCalls(send),
    ...applicationCalls(send),
    ...cardCalls(send),
    ...caseCalls(send),
    ...catalogueCalls(send),
    ...documentCalls(send),
    ...electronicCertificateCalls(send),
    ...ratingCalls(send),
    ...recordCalls(send),
    ...textMessageCalls(send),
  };
}

function isReached(answer: Exchanged): boolean {
  return answer.ok ? answer.value.status < 500 : answer.error.code !== 'gateway-offline';
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
