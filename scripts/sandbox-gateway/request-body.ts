import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../electron/foundation/result.ts';

const longestBody = 64 * 1024;
/** A whole catalogue, as large as a kiosk takes one; a file of 4 MiB in base64. */
const longestDocument = 16 * 1024 * 1024;
const documentPaths = ['/control/catalogue', '/control/guides', '/v1/uploads'];

/** The JSON of a request, undefined where it has none. The content type is required, so that no web page can send it. */
export async function readJson(request: IncomingMessage): Promise<Result<unknown>> {
  const most = documentPaths.includes(request.url ?? '') ? longestDocument : longestBody;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) return err('body-too-long', `at most ${most} bytes`);
      chunks.push(chunk);
    }
  } catch {
    return err('body-cut-off', 'the connection ended before the body did');
  }
  if (length === 0) return ok(undefined);
  const contentType = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (contentType !== 'application/json') return err('not-json', 'Content-Type: application/json is needed');
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return err('not-json', 'the body is not JSON');
  }
}
