import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import type { Failure, Result } from '../../electron/foundation/result.ts';
import type {
  Act,
  Application,
  Gateway,
  IssueRequest,
  PersonReference,
} from '../../electron/gateway/gateway.ts';
import { type PersonId, people } from '../simulators/people/people.ts';

/** The day on which the sandbox's tests play. */
export const today = '2026-03-14' as CalendarDate;

export const cast = people(today);

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

/** The token that somebody gets who shows their own 随申码, for this act. */
export async function provenFor(
  sandbox: { readonly url: string },
  gateway: Gateway,
  person: PersonId,
  act: Act,
): Promise<string> {
  const { text } = (await control(sandbox, 'GET', `suishenma/${person}`)).body;
  const answer = expectOk(await gateway.proveByScan(cast[person], text, act));
  return answer.accepted ? answer.token : '';
}

/** Hands in an application of the senior for the 就医记录册, and gives its acceptance number. */
export async function applied(gateway: Gateway): Promise<string> {
  const senior = { holder: cast.senior, agent: null, secondProofToken: null };
  const [certificate] = expectOk(await gateway.electronicCertificates(senior));
  const certificateId = certificate?.certificateId ?? '';
  const application: Application = {
    ...senior,
    ...{ item: 'medical-record-book', formVersion: 1, resultBy: 'counter' },
    values: [
      { field: 'reason', value: 'used-up' },
      { field: 'phone', value: '100****0001' },
    ],
    materials: [{ material: 'identity-card', source: 'certificate', certificateId }],
  };
  const key = `applied/${performance.now()}`;
  const answer = expectOk(await gateway.submitApplication(application, key));
  if (!answer.accepted) throw new Error(JSON.stringify(answer.problems));
  return answer.acceptanceNumber;
}
