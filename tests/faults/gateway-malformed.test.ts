import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import { defaultCardPolicy } from '../../electron/gateway/default-card-policy.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import { everyCall, withoutBody } from './gateway-calls.ts';
import { httpAnswer, startRawServer } from './gateway-raw-server.ts';

const { senior } = people(today);
const malformed = { ok: false, error: { code: 'gateway-answer-malformed' } };
const json = { 'content-type': 'application/json' };
const problem = { 'content-type': 'application/problem+json' };
const policy = JSON.stringify(defaultCardPolicy);
const open = (url: string) => openHttpGateway({ url, deadlineSeconds: 20, clock: systemClock });

test('a platform whose answers have the wrong shape: every answer that carries something is malformed', async () => {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  await control(sandbox, 'POST', 'mode', { mode: 'wrong' });
  const gateway = open(sandbox.url);
  const calls = Object.entries(everyCall(gateway)).filter(([name]) => !withoutBody.includes(name));
  const answers = await Promise.all(calls.map(([, call]) => call()));
  expect(answers).toMatchObject(Array(answers.length).fill(malformed));

  // It had issued the code all the same; the same key brings it once the platform is well again.
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  expectOk(await gateway.issueCode(issueRequest(senior), 'key-issue'));
  const { codes } = (await control(sandbox, 'GET', 'state')).body;
  expect(codes.filter(({ holder }: { holder: string }) => holder === 'senior')).toHaveLength(1);
});

test.each([
  [
    'an HTML page of a captive portal',
    httpAnswer(200, { 'content-type': 'text/html' }, '<html>log in</html>'),
  ],
  ['JSON under another content type', httpAnswer(200, { 'content-type': 'text/plain' }, policy)],
  ['JSON without a content type', httpAnswer(200, {}, policy)],
  ['an empty body', httpAnswer(200, json)],
  ['JSON cut short', httpAnswer(200, json, policy.slice(0, -5))],
  ['two answers in one body', httpAnswer(200, json, policy + policy)],
  ['wrong types', httpAnswer(200, json, policy.replace('60', '"60"'))],
  ['null', httpAnswer(200, json, 'null')],
  ['a list', httpAnswer(200, json, `[${policy}]`)],
  [
    'a policy with bytes that are no UTF-8',
    Buffer.from(httpAnswer(200, json, policy.replace('{', '{"note":"\xff",')), 'latin1'),
  ],
  ['brackets a hundred thousand deep', httpAnswer(200, json, '['.repeat(100_000))],
  ['a prototype in place of a policy', httpAnswer(200, json, `{"__proto__":${policy}}`)],
  ['gzip that is none', httpAnswer(200, { ...json, 'content-encoding': 'gzip' }, policy)],
  ['a redirect', httpAnswer(302, { ...json, location: 'http://127.0.0.1:9/elsewhere' }, policy)],
  ['a redirect that keeps the body', httpAnswer(307, { location: '/v1/card-policy' })],
  ['not modified', httpAnswer(304, {})],
  ['a refusal as a web page', httpAnswer(404, { 'content-type': 'text/html' }, '<h1>404</h1>')],
  ['a refusal as plain JSON', httpAnswer(422, json, '{"reason":"not-eligible"}')],
  ['a refusal without a reason', httpAnswer(422, problem, '{"title":"No"}')],
  ['a refusal whose reason is a sentence', httpAnswer(422, problem, '{"reason":"王春英 has a card"}')],
  ['something that is not HTTP', '220 mail.example ESMTP\r\n'],
  ['a length that is no number', httpAnswer(200, { ...json, 'content-length': 'long' }, policy)],
  ['chunks that are none', httpAnswer(200, { ...json, 'transfer-encoding': 'chunked' }, 'zz\r\nabc')],
  ['brotli that is none', httpAnswer(200, { ...json, 'content-encoding': 'br' }, policy)],
  ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`],
])('%s', async (_, said) => {
  const { url } = await startRawServer((socket) => socket.end(said));
  expect(await open(url).cardPolicy()).toMatchObject(malformed);
});

test('a redirect is not followed, least of all with a person in the body', async () => {
  let visits = 0;
  const elsewhere = await startRawServer((socket) => {
    visits += 1;
    socket.end(httpAnswer(200, json, policy));
  });
  for (const status of [301, 302, 303, 307, 308]) {
    const { url } = await startRawServer((socket) =>
      socket.end(httpAnswer(status, { location: `${elsewhere.url}/v1/holders/standing` })),
    );
    expect(await open(url).holderStanding(senior)).toMatchObject(malformed);
  }
  expect(visits).toBe(0);
});

test('a body without end is left after one mebibyte', async () => {
  let dropped = () => {};
  const closed = new Promise<void>((resolve) => {
    dropped = resolve;
  });
  const { url } = await startRawServer((socket) => {
    socket.once('close', () => dropped());
    socket.write(httpAnswer(200, { ...json, 'content-length': 1_000_000_000 }));
    const pour = () => {
      while (!socket.destroyed && socket.write(' '.repeat(65_536)));
    };
    socket.on('drain', pour);
    pour();
  });
  expect(await open(url).cardPolicy()).toMatchObject({
    error: { code: 'gateway-answer-malformed', detail: 'body-too-long' },
  });
  await closed;
});

test('a small body that unpacks to a gigantic one is left just so', async () => {
  const packed = gzipSync(Buffer.alloc(200_000_000, ' '));
  expect(packed.length).toBeLessThan(1_000_000);
  const { url } = await startRawServer((socket) => {
    socket.write(httpAnswer(200, { ...json, 'content-encoding': 'gzip', 'content-length': packed.length }));
    socket.end(packed);
  });
  expect(await open(url).cardPolicy()).toMatchObject({ error: { detail: 'body-too-long' } });
});

test('a well-formed answer passes by the same way', async () => {
  const { url } = await startRawServer((socket) => socket.end(httpAnswer(200, json, policy)));
  expect(await open(url).cardPolicy()).toEqual({ ok: true, value: defaultCardPolicy });
});
