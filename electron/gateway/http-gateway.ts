import type { Clock } from '../foundation/clock.ts';
import { type Log, silentLog } from '../foundation/log.ts';
import type { Result } from '../foundation/result.ts';
import {
  cardPolicyAnswer,
  certificateAnswer,
  holderStandingAnswer,
  issuedCodeAnswer,
  lossAnswer,
  offlineIssueAnswer,
  secondProofAnswer,
  startedProofAnswer,
  verificationMaterialAnswer,
} from './answers.ts';
import type { Gateway, GatewayFailure, PersonReference } from './gateway.ts';
import { exchange, longestMaterialBytes } from './http-exchange.ts';
import { jsonBody, noBody, type ReadBody, readAnswer } from './read-answer.ts';

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
const askedOften: ReadonlySet<keyof Gateway> = new Set(['cardPolicy', 'verificationMaterial']);

interface Call {
  readonly path: string;
  /** Sent as JSON with POST; without it the call is a GET. */
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  /** Tells of what has happened: "too many" then means later, for it cannot be left untold. */
  readonly isReport?: boolean;
  /** In bytes. */
  readonly longestAnswer?: number;
}

/** A year, which is as far as the interface goes. */
const longestAge = 31_536_000;

/** The city's platform over the HTTP interface of openapi.yaml. Nothing is repeated here: each call is sent once. */
export function openHttpGateway(options: HttpGatewayOptions): Gateway {
  const { clock, log = silentLog } = options;

  /** `name` stands in the log in place of the path, which holds identifiers. */
  async function send<T>(
    name: keyof Gateway,
    call: Call,
    readBody: ReadBody<T>,
  ): Promise<Result<T, GatewayFailure>> {
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
    const fields = { call: name, milliseconds: clock.now() - begun };
    if (result.ok && !askedOften.has(name)) log.info('gateway-answered', fields);
    if (!result.ok) log.warn('gateway-failed', { ...fields, ...result.error });
    return result;
  }

  return {
    cardPolicy: () => send('cardPolicy', { path: '/v1/card-policy' }, jsonBody(cardPolicyAnswer)),
    holderStanding: (holder) =>
      send(
        'holderStanding',
        { path: '/v1/holders/standing', body: { holder: referenceOf(holder) } },
        jsonBody(holderStandingAnswer),
      ),
    startSecondProof: (holder) =>
      send(
        'startSecondProof',
        { path: '/v1/second-proofs', body: { holder: referenceOf(holder) } },
        jsonBody(startedProofAnswer),
      ),
    answerSecondProof: (proofId, code) =>
      send(
        'answerSecondProof',
        { path: `/v1/second-proofs/${encodeURIComponent(proofId)}/answer`, body: { code } },
        jsonBody(secondProofAnswer),
      ),
    proveByScan: (holder, scanned) =>
      send(
        'proveByScan',
        { path: '/v1/second-proofs/scan', body: { holder: referenceOf(holder), scanned } },
        jsonBody(secondProofAnswer),
      ),
    issueCode: ({ holder, agent, reason, declaresNoSmartphone, secondProofToken }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        reason,
        declaresNoSmartphone,
        secondProofToken,
      };
      return send(
        'issueCode',
        { path: '/v1/offline-codes', body, idempotencyKey },
        jsonBody(issuedCodeAnswer),
      );
    },
    reportCard: (codeId, report, idempotencyKey) =>
      send(
        'reportCard',
        {
          path: `/v1/offline-codes/${encodeURIComponent(codeId)}/reports`,
          body: { report },
          idempotencyKey,
          isReport: true,
        },
        noBody,
      ),
    verificationMaterial: () =>
      send(
        'verificationMaterial',
        { path: '/v1/verification-material', longestAnswer: longestMaterialBytes },
        jsonBody(verificationMaterialAnswer),
      ),
    certifyKey: ({ publicKey, proof }, idempotencyKey) => {
      const body = { publicKey: base64Of(publicKey), proof: base64Of(proof) };
      return send(
        'certifyKey',
        { path: '/v1/kiosk-certificates', body, idempotencyKey },
        jsonBody(certificateAnswer),
      );
    },
    reportOfflineIssue: ({ holder, agent, reason, payload, ageSeconds }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        reason,
        payload: base64Of(payload),
        ageSeconds: ageWithin(ageSeconds),
      };
      return send(
        'reportOfflineIssue',
        { path: '/v1/offline-issues', body, idempotencyKey, isReport: true },
        jsonBody(offlineIssueAnswer),
      );
    },
    reportLoss: ({ holder, agent, secondProofToken, ageSeconds }, idempotencyKey) => {
      const body = {
        holder: referenceOf(holder),
        agent: agent && referenceOf(agent),
        secondProofToken,
        ageSeconds: ageWithin(ageSeconds),
      };
      return send(
        'reportLoss',
        { path: '/v1/loss-reports', body, idempotencyKey, isReport: true },
        jsonBody(lossAnswer),
      );
    },
  };
}

/** A clock that was set meanwhile gives any age; one outside of the interface would be refused for good. */
function ageWithin(ageSeconds: number): number {
  return Math.min(Math.max(0, Math.floor(ageSeconds)), longestAge);
}

/** Number and name and nothing more: a caller may hold a whole identity card with address and portrait. */
function referenceOf({ number, name }: PersonReference): PersonReference {
  return { number, name };
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
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
