import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { Failure, Result } from '../../electron/foundation/result.ts';
import type { Gateway, IssueRequest, PersonReference } from '../../electron/gateway/gateway.ts';

/** The day on which the sandbox's tests play. */
export const today = '2026-03-14' as CalendarDate;

/** Calls the control API. */
export async function control(
  sandbox: { readonly url: string },
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${sandbox.url}/control/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for, and fails where it is not so
  return { status: response.status, body: (await response.json()) as any };
}

export function expectOk<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${JSON.stringify(result.error)}`);
}

/** A first issue for the holder themselves; the parts that a story changes are given. */
export function issueRequest(holder: PersonReference, change: Partial<IssueRequest> = {}): IssueRequest {
  return {
    holder,
    agent: null,
    reason: 'first',
    declaresNoSmartphone: false,
    secondProofToken: null,
    ...change,
  };
}

/** The token that somebody gets who shows their own 随申码. */
export async function provenByScan(
  sandbox: { readonly url: string },
  gateway: Gateway,
  personId: string,
  holder: PersonReference,
): Promise<string> {
  const { text } = (await control(sandbox, 'GET', `suishenma/${personId}`)).body;
  const answer = expectOk(await gateway.proveByScan(holder, text));
  return answer.accepted ? answer.token : '';
}
