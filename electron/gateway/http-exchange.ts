import type { Clock } from '../foundation/clock.ts';
import { type Err, err, type Failure, ok, type Result } from '../foundation/result.ts';

/** What came back, whole. `contentType` is in small letters, without parameters. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** When the platform believes to have answered (ms), where it said so. */
  readonly date?: number | undefined;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** How long the answer's body may be, unpacked; `longestBodyBytes` unless given. */
  readonly longestAnswer?: number | undefined;
}

type ExchangeFailure = Failure<'gateway-offline' | 'gateway-answer-malformed'>;

export type Exchanged = Result<HttpAnswer, ExchangeFailure>;

/** Far above any answer of the interface but one; a platform gone mad must not fill the kiosk's memory. */
export const longestBodyBytes = 1024 * 1024;
/** Of verification material: 16 million places of half a byte take 11 MiB at worst, in base64. */
export const longestMaterialBytes = 16 * 1024 * 1024;

/**
 * One request and its whole answer within `deadlineMilliseconds`, reading included. Never rejects. Redirects are not
 * followed: they would carry a resident's data to an address that nobody configured.
 */
export async function exchange(
  request: HttpRequest,
  deadlineMilliseconds: number,
  clock: Clock,
): Promise<Exchanged> {
  const deadline = new AbortController();
  const takeBack = clock.after(deadlineMilliseconds, () => deadline.abort());
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body ?? null,
      redirect: 'manual',
      signal: deadline.signal,
    });
    const body = await readBounded(response, request.longestAnswer ?? longestBodyBytes);
    if (!body) return err('gateway-answer-malformed', 'body-too-long');
    return ok({
      status: response.status,
      contentType: contentTypeOf(response),
      body,
      date: dateOf(response),
    });
  } catch (thrown) {
    return deadline.signal.aborted ? err('gateway-offline', 'deadline') : failureOf(thrown);
  } finally {
    takeBack();
  }
}

/** The decoded body, or undefined as soon as it is longer than allowed, whatever its headers promised. */
async function readBounded(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function contentTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function dateOf(response: Response): number | undefined {
  const at = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** fetch rejects with a TypeError that has a cause; their messages could hold what was sent and are left alone. */
function failureOf(thrown: unknown): Err<ExchangeFailure> {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(cause instanceof Error)) return err('gateway-offline', typeof cause);
  const word = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return err(isUnreadable(cause.name, word) ? 'gateway-answer-malformed' : 'gateway-offline', word);
}

/** Whether something came that is not HTTP, or is packed in a way that cannot be unpacked (zlib, brotli). */
function isUnreadable(name: string, code: string): boolean {
  return name === 'HTTPParserError' || name === 'HeadersOverflowError' || /^(Z_|ERR__ERROR_)/.test(code);
}
