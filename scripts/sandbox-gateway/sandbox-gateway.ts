import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Binary, noContent, refuse, wrongControl } from './answer.ts';
import { answerControl } from './control.ts';
import { answerInterface } from './interface.ts';
import { misbehaviourOf } from './misbehaviour.ts';
import { openPlatform, type Platform, type PlatformOptions } from './platform.ts';
import { readJson } from './request-body.ts';
import { answerStatusList, statusListPath } from './status-list.ts';

export interface SandboxGatewayOptions extends PlatformOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The bearer token that kiosks must present; without it any kiosk is served. */
  readonly token?: string | undefined;
}

export interface SandboxGateway {
  /** What the kiosk's configuration has as `gateway.url`; the control API is at `/control` under it. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a synthetic city platform on the loopback address. Rejects when the port is taken. */
export async function startSandboxGateway(options: SandboxGatewayOptions): Promise<SandboxGateway> {
  const platform = openPlatform(options);
  const server = createServer((request, response) => {
    void handle(platform, options.token, request, response);
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function handle(
  platform: Platform,
  token: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (answer: Answer | Binary) => sendAnswer(response, answer);
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const method = request.method ?? 'GET';
  const body = await readJson(request);
  if (path === '/control' || path.startsWith('/control/')) {
    if (!body.ok) return send(wrongControl(body.error.detail ?? body.error.code));
    return send(answerControl(platform, method, path, body.value));
  }
  const misbehaviour = misbehaviourOf(platform.state);
  const act = (): Answer | Binary => {
    if (path === statusListPath) return answerStatusList(platform);
    const authorization = request.headers.authorization ?? '';
    if (token !== undefined && authorization !== `Bearer ${token}`) return refuse('not-authorised');
    if (!body.ok) return refuse('invalid-request', body.error.detail);
    const idempotencyKey = headerOf(request, 'idempotency-key');
    return answerInterface(platform, { method, path, authorization, idempotencyKey, body: body.value });
  };
  if (!misbehaviour) return send(act());
  misbehaviour.answer(misbehaviour.acts ? act() : noContent, response, send);
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

function sendAnswer(response: ServerResponse, { status, contentType, body }: Answer | Binary): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...(contentType && { 'content-type': contentType }),
    // A status list is for every web page too.
    ...(typeof body !== 'string' && { 'access-control-allow-origin': '*' }),
    'cache-control': 'no-store',
  });
  response.end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
