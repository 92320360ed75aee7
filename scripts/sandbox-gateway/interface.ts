import type { z } from 'zod';
import { type Answer, json, refuse } from './answer.ts';
import { trustFileOf } from './authority.ts';
import { once } from './idempotency.ts';
import { certifyKey, kioskOf } from './kiosk-certificates.ts';
import { reportLoss } from './loss-reports.ts';
import { issueCode, reportCard } from './offline-codes.ts';
import { reportOfflineIssue } from './offline-issues.ts';
import type { Platform } from './platform.ts';
import * as requests from './requests.ts';
import { answerProof, proveByScan, startProof } from './second-proofs.ts';
import { answerStanding } from './standing.ts';
import { signedStatusList } from './status-list.ts';

export interface InterfaceRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly idempotencyKey: string | undefined;
  readonly body: unknown;
}

/** Answers the interface of electron/gateway/openapi.yaml. What it changed is durable when it returns. */
export function answerInterface(platform: Platform, request: InterfaceRequest): Answer {
  const answer = route(platform, request);
  if (request.method === 'POST') platform.save();
  return answer;
}

function route(platform: Platform, request: InterfaceRequest): Answer {
  const { method, path, body } = request;
  if (method === 'GET' && path === '/v1/card-policy') return json(platform.state.policy);
  if (method === 'GET' && path === '/v1/verification-material') return json(verificationMaterial(platform));
  if (method !== 'POST') return refuse('invalid-request', 'no such path and method', 404);
  switch (path) {
    case '/v1/holders/standing':
      return read(requests.holderQuestion, body, (asked) => answerStanding(platform, asked));
    case '/v1/second-proofs':
      return read(requests.holderQuestion, body, (asked) => startProof(platform, asked));
    case '/v1/second-proofs/scan':
      return read(requests.scanProof, body, (asked) => proveByScan(platform, asked));
    case '/v1/offline-codes':
      return read(requests.issueRequest, body, (asked) =>
        keyed(platform, request, asked, () => issueCode(platform, asked)),
      );
    case '/v1/kiosk-certificates':
      return read(requests.certificateRequest, body, (asked) =>
        keyed(platform, request, asked, (kiosk) => certifyKey(platform, kiosk, asked)),
      );
    case '/v1/offline-issues':
      // Sent again it has grown older, and is the same report.
      return read(requests.offlineIssue, body, ({ ageSeconds, ...same }) =>
        keyed(platform, request, same, (kiosk) =>
          reportOfflineIssue(platform, kiosk, { ...same, ageSeconds }),
        ),
      );
    case '/v1/loss-reports':
      return read(requests.lossReport, body, ({ ageSeconds, ...same }) =>
        keyed(platform, request, same, () => reportLoss(platform, { ...same, ageSeconds })),
      );
  }
  const [, proofId] = /^\/v1\/second-proofs\/([\w-]{1,64})\/answer$/.exec(path) ?? [];
  if (proofId) return read(requests.phoneCode, body, ({ code }) => answerProof(platform, proofId, code));
  const [, codeId] = /^\/v1\/offline-codes\/([\w-]{1,64})\/reports$/.exec(path) ?? [];
  if (codeId)
    return read(requests.report, body, (asked) =>
      keyed(platform, request, asked, () => reportCard(platform, codeId, asked)),
    );
  return refuse('invalid-request', 'no such path and method', 404);
}

function read<T>(schema: z.ZodType<T>, body: unknown, act: (asked: T) => Answer): Answer {
  const parsed = schema.safeParse(body);
  if (parsed.success) return act(parsed.data);
  const wrong = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'body'}: ${code}`);
  return refuse('invalid-request', wrong.join('; '));
}

/** `act` is told which kiosk asks. */
function keyed(
  platform: Platform,
  { path, authorization, idempotencyKey }: InterfaceRequest,
  asked: unknown,
  act: (kiosk: string) => Answer,
): Answer {
  const key = requests.idempotencyKey.safeParse(idempotencyKey);
  if (!key.success) return refuse('invalid-request', 'Idempotency-Key: 8 to 128 of A-Z a-z 0-9 . _ : / -');
  const kiosk = kioskOf(authorization);
  return once(platform, kiosk, key.data, [path, asked], () => act(kiosk));
}

/** The keys that are believed, and each status list: nothing of any person. */
function verificationMaterial(platform: Platform) {
  const list = Buffer.from(signedStatusList(platform)).toString('base64');
  return { trust: trustFileOf(platform), statusLists: [list] };
}
