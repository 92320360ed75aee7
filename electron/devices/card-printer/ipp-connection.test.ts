import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../foundation/clock.ts';
import { decodeIpp } from './decode-ipp.ts';
import { encodeIpp } from './encode-ipp.ts';
import { ippOverHttp } from './ipp-connection.ts';
import { getPrinterAttributesRequest } from './ipp-operations.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function ask(listener: RequestListener, deadline = 20_000) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return askAt(`ipp://127.0.0.1:${(server.address() as AddressInfo).port}/ipp/print`, deadline);
}

function askAt(uri: string, deadline = 20_000) {
  const exchange = ippOverHttp({ uri, clock: systemClock });
  return exchange(getPrinterAttributesRequest(uri, ['printer-state']), deadline);
}

/** Reads the whole request first, as printers do. */
function afterReading(
  answer: (octets: Buffer, response: Parameters<RequestListener>[1]) => void,
): RequestListener {
  return async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    answer(Buffer.concat(parts), response);
  };
}

function echo(octets: Buffer, requestIdOffset: number): Uint8Array {
  const request = decodeIpp(octets);
  if (!request.ok) throw new Error('the request is IPP');
  const { requestId } = request.value;
  const answer = encodeIpp({ ...request.value, code: 0, requestId: requestId + requestIdOffset });
  if (!answer.ok) throw new Error('an echo can be written');
  return answer.value;
}

test('an answer to the request comes back as a message', async () => {
  const answer = await ask(afterReading((octets, response) => response.end(echo(octets, 0))));
  expect(answer).toMatchObject({ ok: true, value: { code: 0 } });
});

test.each<[string, string, RequestListener]>([
  [
    'to another request',
    'answer-malformed',
    afterReading((octets, response) => response.end(echo(octets, 1))),
  ],
  ['that is no IPP', 'answer-malformed', afterReading((_, response) => response.end('paper, please'))],
  [
    'of a server that wants a password',
    'turned-away',
    afterReading((_, response) => response.writeHead(401).end()),
  ],
  ['of a server that broke', 'no-answer', afterReading((_, response) => response.writeHead(500).end())],
  [
    'that breaks off',
    'no-answer',
    afterReading((octets, response) => {
      response.writeHead(200, { 'content-length': 10_000 }).write(echo(octets, 0));
      response.destroy();
    }),
  ],
])('an answer %s is a %s', async (_, code, listener) => {
  expect(await ask(listener)).toMatchObject({ ok: false, error: { code } });
});

test.each<[string, RequestListener]>([
  ['never begins', () => {}],
  [
    'never ends',
    afterReading((octets, response) => {
      response.writeHead(200, { 'content-length': 10_000 }).write(echo(octets, 0));
    }),
  ],
])('an answer that %s is none after the deadline', async (_, listener) => {
  expect(await ask(listener, 300)).toMatchObject({
    ok: false,
    error: { code: 'no-answer', detail: 'deadline' },
  });
});

test('nothing is sent where nobody listens', async () => {
  const listener = createTcpServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  expect(await askAt(`ipp://127.0.0.1:${port}/ipp/print`)).toMatchObject({ error: { code: 'not-sent' } });
});

test('nothing is sent over TLS to a printer that speaks none', async () => {
  const listener = createTcpServer((socket) => socket.end('no TLS here')).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  expect(await askAt(`ipps://127.0.0.1:${port}/`)).toMatchObject({ error: { code: 'not-sent' } });
  listener.close();
});

test.each(['ipp://[broken/', 'http://127.0.0.1/', ''])('nothing is sent to "%s"', async (uri) => {
  expect(await askAt(uri)).toMatchObject({ ok: false, error: { code: 'not-sent' } });
});
