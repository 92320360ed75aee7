import type { z } from 'zod';
import { err, ok, type Result } from '../foundation/result.ts';
import type { GatewayFailure } from './answered.ts';
import { problemAnswer } from './answers.ts';
import type { HttpAnswer } from './http-exchange.ts';

/** More would fill the log and tell no more. */
const mostIssues = 5;

/** How the body of a success is read. */
export type ReadBody<T> = (answer: HttpAnswer) => Result<T, GatewayFailure>;

/**
 * Judges an answer by its status: 5xx is a platform out of reach, 4xx a refusal, 2xx is read by `readBody`. 401 is no
 * refusal: it says that the kiosk's token is wrong, and what was asked may be asked again once that is mended. Nor is 429 one to a report: the
 * platform has too much to do, and what happened is told later.
 */
export function readAnswer<T>(
  answer: HttpAnswer,
  readBody: ReadBody<T>,
  isReport = false,
): Result<T, GatewayFailure> {
  if (answer.status === 401) return err('gateway-unauthorised');
  if (answer.status >= 500 || (answer.status === 429 && isReport))
    return err('gateway-offline', `status-${answer.status}`);
  if (answer.status >= 400) return readRefusal(answer);
  if (answer.status >= 200 && answer.status <= 299) return readBody(answer);
  return malformed(answer, 'redirect-or-informational');
}

/** Reports are answered without a body. */
export const noBody: ReadBody<undefined> = () => ok();

export function jsonBody<T>(schema: z.ZodType<T>): ReadBody<T> {
  return (answer) => readJson(answer, 'application/json', bySchema(schema));
}

/** For documents that have a reader of their own; its `detail` must hold nothing of a person. */
export function documentBody<T>(read: (json: unknown) => Result<T>): ReadBody<T> {
  return (answer) => readJson(answer, 'application/json', read);
}

function readRefusal(answer: HttpAnswer): Result<never, GatewayFailure> {
  const problem = readJson(answer, 'application/problem+json', bySchema(problemAnswer));
  if (!problem.ok) return problem;
  const { reason } = problem.value;
  return { ok: false, error: { code: 'gateway-refused', reason, detail: `status-${answer.status}` } };
}

function readJson<T>(
  answer: HttpAnswer,
  contentType: string,
  read: (json: unknown) => Result<T>,
): Result<T, GatewayFailure> {
  if (answer.contentType !== contentType) return malformed(answer, 'content-type');
  const json = parseJson(answer.body);
  if (!json.ok) return malformed(answer, json.error.code);
  const value = readSafely(read, json.value);
  if (value.ok) return value;
  const { code, detail } = value.error;
  return malformed(answer, detail === undefined ? code : `${code} ${detail}`);
}

/** With more mistakes than its stack can hold zod throws: what a platform sent must never do that to a kiosk. */
function readSafely<T>(read: (json: unknown) => Result<T>, json: unknown): Result<T> {
  try {
    return read(json);
  } catch (thrown) {
    if (thrown instanceof RangeError) return err('too-many-mistakes');
    throw thrown;
  }
}

function bySchema<T>(schema: z.ZodType<T>): (json: unknown) => Result<T> {
  return (json) => {
    const parsed = schema.safeParse(json);
    if (parsed.success) return ok(parsed.data);
    // Paths are names of our own schemas; the values, which may be a person's, stay out.
    const places = parsed.error.issues
      .slice(0, mostIssues)
      .map(({ path, code }) => `${path.join('.')}:${code}`);
    return err('shape', places.join(' '));
  };
}

function parseJson(body: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return err('not-json');
  }
}

function malformed(answer: HttpAnswer, what: string): Result<never, GatewayFailure> {
  return err('gateway-answer-malformed', `status-${answer.status} ${what}`);
}
