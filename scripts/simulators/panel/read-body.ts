import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../../electron/foundation/result.ts';

export const longestBodyBytes = 256 * 1024;

export interface WrongBody {
  readonly code: 'wrong-body';
  readonly status: 400 | 413 | 415;
  readonly detail: string;
}

/** The JSON that a request carries; undefined where it carries nothing. */
export async function readBody(request: IncomingMessage): Promise<Result<unknown, WrongBody>> {
  const wrong = (status: WrongBody['status'], detail: string) => ({
    ok: false as const,
    error: { ...err('wrong-body').error, status, detail },
  });
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    // The rest is read and dropped, so that the answer reaches the sender.
    if (length <= longestBodyBytes) pieces.push(piece);
  }
  if (length > longestBodyBytes) return wrong(413, `a body holds at most ${longestBodyBytes} bytes`);
  if (length === 0) return ok(undefined);
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return wrong(415, 'a body is JSON, with Content-Type: application/json');
  }
  try {
    return ok(JSON.parse(Buffer.concat(pieces).toString('utf8')));
  } catch (error) {
    return wrong(400, `the body is no JSON: ${(error as Error).message}`);
  }
}
