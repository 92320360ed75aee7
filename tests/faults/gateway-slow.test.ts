import { setInterval } from 'node:timers';
import { expect, onTestFinished, test } from 'vitest';
import { signingKeyOf } from '../../electron/credential/signing-key.ts';
import { type Clock, systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { startSandboxGateway } from '../../scripts/sandbox-gateway/sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from '../../scripts/sandbox-gateway/testing.ts';
import { certificateRequest, certifiedKiosk } from '../../scripts/sandbox-gateway/testing-kiosk.ts';
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
  await expect.poll(() => messages()).toHaveLength(1);
  clock.pass();
  expect(await late).toEqual(deadlinePassed);

  const { codes } = (await control(sandbox, 'GET', 'state')).body;
  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const code = expectOk(await open(systemClock).issueCode(issueRequest(senior), 'key-slow'));
  expect(code.codeId).toBe(codes.at(-1).codeId);
  expect(await messages()).toHaveLength(1);
});

test('a certificate and an offline issue whose answers were lost happen once: the same keys bring the answers', async () => {
  const { sandbox, open } = await start();
  const kiosk = await certifiedKiosk(sandbox);
  const payload = kiosk.sign(Date.parse(`${today}T12:00:00+08:00`));
  const certificate = certificateRequest(signingKeyOf(new Uint8Array(32).fill(7)));
  const about = { holder: senior, agent: null };
  const callBoth = (gateway: Gateway) =>
    Promise.all([
      gateway.certifyKey(certificate, 'key-certify'),
      gateway.reportOfflineIssue({ ...about, reason: 'first', payload, ageSeconds: 0 }, 'key-offline-issue'),
    ]);
  const known = async () => ({
    certificates: (await control(sandbox, 'GET', 'kiosk-certificates')).body.length,
    messages: (await control(sandbox, 'GET', 'messages')).body.length,
  });

  const clock = deadlineClock();
  await control(sandbox, 'POST', 'mode', { mode: 'slow', slowSeconds: 60 });
  const late = callBoth(open(clock));
  await expect.poll(known).toEqual({ certificates: 2, messages: 1 });
  clock.pass();
  expect(await late).toEqual([deadlinePassed, deadlinePassed]);

  await control(sandbox, 'POST', 'mode', { mode: 'online' });
  const answers = await callBoth(open(systemClock));
  expect(answers).toMatchObject([{ ok: true }, { ok: true, value: { outcome: 'accepted' } }]);
  expect(await known()).toEqual({ certificates: 2, messages: 1 });
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
