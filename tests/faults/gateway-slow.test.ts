import { setInterval } from 'node:timers';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Clock, systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { people } from '../../scripts/simulators/people/people.ts';
import { deadlineClock } from './gateway-clock.ts';
import { httpAnswer, startRawServer } from './gateway-raw-server.ts';

const { senior } = people(today);
const deadlinePassed = { ok: false, error: { code: 'gateway-offline', detail: 'deadline' } };

async function start() {
  const sandbox = await startSandboxGateway({ port: 0, today });
  onTestFinished(() => sandbox.close());
  const open = (clock: Clock) => openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock });
  return { sandbox, open };
}

test('an answer later than the deadline is lost, its code is not: the same key brings that very code', async () => {
  const { sandbox, open } = await start();
  const messages = async () => (await control(sandbox, 'GET', 'messages')).body;
  const clock = deadlineClock();
  await control(sandbox, 'POST', 'mode', { mode: 'slow', slowSeconds: 60 });
  const late = open(clock).issueCode(issueRequest(senior), 'key-slow');
  await vi.waitFor(async () => expect(await messages()).toHaveLength(1), { timeout: 20_000 });
  clock.pass();
  expect(await late).toEqual(deadlinePassed);

  const { codes } = (await control(sandbox, 'GET', 'state')).body;
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const code = expectOk(await open(systemClock).issueCode(issueRequest(senior), 'key-slow'));
  expect(code.codeId).toBe(codes.at(-1).codeId);
  expect(await messages()).toHaveLength(1);
});

test('an answer within the deadline is an answer', async () => {
  const { sandbox, open } = await start();
  await control(sandbox, 'POST', 'mode', { mode: 'slow', slowSeconds: 0.2 });
  expectOk(await open(systemClock).cardPolicy());
});

test('a body that drips byte by byte does not move the deadline', async () => {
  const { url } = await startRawServer((socket) => {
    socket.write(httpAnswer(200, { 'content-type': 'application/json', 'content-length': 100_000 }, '{'));
    const drip = setInterval(() => socket.write(' '), 10);
    socket.once('close', () => clearInterval(drip));
  });
  const gateway = openHttpGateway({ url, deadlineSeconds: 0.3, clock: systemClock });
  expect(await gateway.cardPolicy()).toEqual(deadlinePassed);
});
