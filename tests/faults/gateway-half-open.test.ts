import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import { deadlineClock } from './gateway-clock.ts';
import { httpAnswer, startRawServer } from './gateway-raw-server.ts';

const { senior } = people(today);
const deadlinePassed = { ok: false, error: { code: 'gateway-offline', detail: 'deadline' } };

test('a platform that takes requests and never answers is out of reach, and nothing was done', async () => {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  const open = (deadlineSeconds: number) =>
    openHttpGateway({ url: sandbox.url, deadlineSeconds, clock: systemClock });
  await control(sandbox, 'POST', 'mode', { mode: 'half-open' });
  expect(await open(0.2).issueCode(issueRequest(senior), 'key-half-open')).toEqual(deadlinePassed);
  expect((await control(sandbox, 'GET', 'messages')).body).toEqual([]);
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  expectOk(await open(20).issueCode(issueRequest(senior), 'key-half-open'));
});

test.each([
  ['nothing', ''],
  ['half a head', 'HTTP/1.1 200 OK\r\ncontent-type: appl'],
  ['a head alone', 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n'],
  [
    'half a body',
    httpAnswer(200, { 'content-type': 'application/json', 'content-length': 50 }, '{"seniorAge"'),
  ],
  ['half a refusal', httpAnswer(422, { 'content-length': 50 }, '{"reason"')],
])('after %s the line goes silent: the deadline ends the call and the connection', async (_, said) => {
  const silent = Promise.withResolvers<void>();
  const dropped = Promise.withResolvers<void>();
  const { url } = await startRawServer((socket) => {
    socket.once('close', () => dropped.resolve());
    socket.write(said, () => silent.resolve());
  });
  const clock = deadlineClock();
  const call = openHttpGateway({ url, deadlineSeconds: 8, clock }).cardPolicy();
  await silent.promise;
  expect(clock.running).toEqual([8000]);
  clock.pass();
  expect(await call).toEqual(deadlinePassed);
  await dropped.promise;
  expect(clock.running).toEqual([]);
});

test('a call that was answered leaves no deadline behind', async () => {
  const { url } = await startRawServer((socket) => socket.end(httpAnswer(503, { 'content-length': 0 })));
  const clock = deadlineClock();
  await openHttpGateway({ url, deadlineSeconds: 8, clock }).cardPolicy();
  expect(clock.running).toEqual([]);
});
