import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Exchange } from './openapi-contract.ts';

export interface Recorder {
  readonly url: string;
  /** What went through, in order. */
  readonly exchanges: readonly Exchange[];
  close(): Promise<void>;
}

/** Stands between a kiosk and a platform and writes down what both say. */
export async function startRecorder(platform: string): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const requestBody = await text(request);
    const { method = 'GET', url: path = '/' } = request;
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(platform + path, { method, headers, body: requestBody || null });
    const answerBody = await answer.text();
    const contentType = answer.headers.get('content-type') ?? '';
    exchanges.push({
      ...{ method, path, requestHeaders: headers, requestBody },
      ...{ status: answer.status, contentType, answerBody },
    });
    response.writeHead(answer.status, contentType ? { 'content-type': contentType } : {}).end(answerBody);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, exchanges, close };
}
