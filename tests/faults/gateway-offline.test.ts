import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { type SandboxGateway, startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import { everyCall } from './gateway-calls.ts';
import { startRawServer } from './gateway-raw-server.ts';

const { senior } = people(today);
const offline = { ok: false, error: { code: 'gateway-offline' } };
let sandbox: SandboxGateway;
beforeAll(async () => {
  sandbox = await startSandboxGateway({ port: 0, today });
});
afterAll(() => sandbox.close());

const open = (url: string) => openHttpGateway({ url, deadlineSeconds: 20, clock: systemClock });

test.each(['offline', 'error'])(
  'while the platform is in mode %s every call says so, none throws',
  async (mode) => {
    await control(sandbox, 'POST', 'mode', { mode });
    const calls = Object.values(everyCall(open(sandbox.url)));
    const answers = await Promise.all(calls.map((call) => call()));
    expect(answers).toMatchObject(calls.map(() => offline));
  },
);

test('nothing was done meanwhile, and once it is back the same key works', async () => {
  await control(sandbox, 'POST', 'mode', { mode: 'offline' });
  const gateway = open(sandbox.url);
  expect(await gateway.issueCode(issueRequest(senior), 'key-later')).toMatchObject(offline);
  expect((await control(sandbox, 'GET', 'messages')).body).toEqual([]);
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  expectOk(await gateway.issueCode(issueRequest(senior), 'key-later'));
});

test('a platform that is not there at all', async () => {
  const gone = await startSandboxGateway({ port: 0, today });
  await gone.close();
  expect(await open(gone.url).cardPolicy()).toEqual({
    ok: false,
    error: { code: 'gateway-offline', detail: 'ECONNREFUSED' },
  });
});

test('a name that nobody answers for', async () => {
  expect(await open('http://platform.invalid').cardPolicy()).toMatchObject(offline);
});

test('an https address behind which no TLS is spoken', async () => {
  const { url } = await startRawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  expect(await open(url.replace('http:', 'https:')).cardPolicy()).toMatchObject(offline);
});

test.each([
  ['before a word of the answer', ''],
  ['in the middle of the head', 'HTTP/1.1 200 OK\r\ncontent-ty'],
  ['in the middle of the body', 'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"seniorAge":'],
  ['in the middle of a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n20\r\n{"se'],
])('a connection that breaks %s', async (_, said) => {
  const { url } = await startRawServer((socket) => socket.end(said));
  expect(await open(url).cardPolicy()).toMatchObject(offline);
});
