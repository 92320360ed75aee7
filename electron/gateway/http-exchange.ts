import type { Clock } from '../foundation/clock.ts';
import { type Err, err, type Failure, ok, type Result } from '../foundation/result.ts';

/** What came back, whole. `contentType` is in small letters, without parameters. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Uint8Array;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

type ExchangeFailure = Failure<'gateway-offline' | 'gateway-answer-malformed'>;

/** Far above any answer of the interface; a platform gone mad must not fill the kiosk's memory. */
const longestBodyBytes = 1024 * 1024;

/**
 * One request and its whole answer within `deadlineMilliseconds`, reading included. Never rejects. Redirects are not
 * followed: they would carry a resident's data to an address that nobody configured.
 */
export async function exchange(
  request: HttpRequest,
  deadlineMilliseconds: number,
  clock: Clock,
): Promise<Result<HttpAnswer, ExchangeFailure>> {
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
    const body = await readBounded(response);
    if (!body) return err('gateway-answer-malformed', 'body-too-long');
    return ok({ status: response.status, contentType: contentTypeOf(response), body });
  } catch (thrown) {
    return deadline.signal.aborted ? err('gateway-offline', 'deadline') : failureOf(thrown);
  } finally {
    takeBack();
  }
}

/** The decoded body, or undefined as soon as it is longer than allowed, whatever its headers promised. */
async function readBounded(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > longestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function contentTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** fetch rejects with a TypeError whose cause has a code; the messages could hold what was sent and are left alone. */
function failureOf(thrown: unknown): Err<ExchangeFailure> {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const code = cause instanceof Error ? wordOf(cause) : 'unknown';
  const notHttp = /^(HPE_|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_|Z_|ERR__ERROR_FORMAT)/.test(code);
  return err(notHttp ? 'gateway-answer-malformed' : 'gateway-offline', code);
}

function wordOf(error: Error & { readonly code?: unknown }): string {
  return typeof error.code === 'string' ? error.code : error.name;
}
