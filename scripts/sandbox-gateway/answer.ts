import type { RefusalReason } from '../../electron/gateway/refusal-reasons.ts';

/** What the sandbox answers; without a body for 204. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What stands at an address as bytes. */
export interface Binary {
  readonly status: 200;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export function json(value: unknown, status = 200): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export const noContent: Answer = { status: 204, contentType: '', body: '' };

/** The platform's no, RFC 9457. `detail` names nobody. */
export function refuse(reason: RefusalReason, detail?: string, status = statusOf(reason)): Answer {
  const problem = { title: 'Refused', status, reason, ...(detail && { detail }) };
  return { status, contentType: 'application/problem+json', body: JSON.stringify(problem) };
}

/** The control API's no: what was wrong and what is right. */
export function wrongControl(error: string, status = 400): Answer {
  return json({ error }, status);
}

function statusOf(reason: RefusalReason): number {
  switch (reason) {
    case 'invalid-request':
      return 400;
    case 'not-authorised':
      return 401;
    case 'proof-unknown':
    case 'code-unknown':
    case 'message-unknown':
    case 'not-offered':
    case 'record-unknown':
    case 'certificate-unknown':
    case 'item-not-offered':
    case 'upload-unknown':
    case 'case-unknown':
    case 'document-unknown':
      return 404;
    case 'too-many-codes':
      return 429;
    default:
      return 422;
  }
}
