import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, provenByScan, today } from './testing.ts';

const cast = people(today);
const minute = 60_000;
let now: number;
let sandbox: SandboxGateway;
let gateway: Gateway;

beforeEach(async () => {
  now = Date.parse(`${today}T04:00:00Z`);
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
  gateway = openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock: systemClock });
});
afterEach(() => sandbox.close());

const refused = (reason: string) => ({ ok: false, error: { code: 'gateway-refused', reason } });
const start = async () => expectOk(await gateway.startSecondProof(cast.senior)).proofId;
const sentCode = async (): Promise<string> => (await control(sandbox, 'GET', 'messages')).body[0].code;
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const answer = async (proofId: string, code: string) =>
  expectOk(await gateway.answerSecondProof(proofId, code));

test('the code goes to the phone on record, and the right one gives a token', async () => {
  const started = expectOk(await gateway.startSecondProof(cast.senior));
  expect(started.sentTo).toBe('100****0001');
  const given = await answer(started.proofId, await sentCode());
  expect(given.accepted).toBe(true);
  expect(await answer(started.proofId, await sentCode())).toEqual(given);
});

test('three wrong codes spend the proof: even the right one is too late', async () => {
  const proofId = await start();
  const code = await sentCode();
  for (const attemptsLeft of [2, 1, 0, 0])
    expect(await answer(proofId, wrong(code))).toEqual({ accepted: false, attemptsLeft });
  expect(await answer(proofId, code)).toEqual({ accepted: false, attemptsLeft: 0 });
});

test('a code lives five minutes', async () => {
  const proofId = await start();
  now += 5 * minute;
  expect(await gateway.answerSecondProof(proofId, await sentCode())).toMatchObject(refused('proof-expired'));
});

test('a newer code ends the earlier one', async () => {
  const earlier = await start();
  const code = await sentCode();
  await start();
  expect(await gateway.answerSecondProof(earlier, code)).toMatchObject(refused('proof-expired'));
});

test('ten codes an hour and no more', async () => {
  for (let sent = 0; sent < 10; sent += 1) await start();
  expect(await gateway.startSecondProof(cast.senior)).toMatchObject(refused('too-many-codes'));
  now += 60 * minute;
  await start();
});

test('three wrong scans, then none until five minutes have passed', async () => {
  const another = (await control(sandbox, 'GET', 'suishenma/adult')).body.text;
  for (const attemptsLeft of [2, 1, 0])
    expect(expectOk(await gateway.proveByScan(cast.senior, another))).toEqual({
      accepted: false,
      attemptsLeft,
    });
  expect(await provenByScan(sandbox, gateway, 'senior', cast.senior)).toBe('');
  now += 5 * minute;
  expect(await provenByScan(sandbox, gateway, 'senior', cast.senior)).not.toBe('');
});

test("a clerk's word gives a token where the policy takes it, and whose word it was is kept", async () => {
  const clerk = { id: 3, name: '小李' };
  const given = expectOk(await gateway.proveByStaff(cast['no-phone-senior'], clerk));
  expect(given.accepted).toBe(true);
  const { body } = await control(sandbox, 'GET', 'state');
  expect(body.vouchings).toEqual([{ holder: 'no-phone-senior', act: 'card', staff: clerk, at: now }]);
  await control(sandbox, 'POST', 'policy', { secondProofs: ['phone-code'] });
  expect(await gateway.proveByStaff(cast.senior, clerk)).toMatchObject(refused('staff-proof-not-offered'));
});

test('a token proves its own holder, once, for ten minutes', async () => {
  const prove = () => provenByScan(sandbox, gateway, 'senior', cast.senior);
  const issue = (holder: typeof cast.senior, secondProofToken: string, key: string) =>
    gateway.issueCode(issueRequest(holder, { reason: 'lost', secondProofToken }), key);
  const invalid = refused('second-proof-invalid');

  const token = await prove();
  expect(await issue(cast.minor, token, 'key-minor')).toMatchObject(invalid);
  expectOk(await issue(cast.senior, token, 'key-once'));
  expect(await issue(cast.senior, token, 'key-again')).toMatchObject(invalid);
  expect(await issue(cast.senior, 'never-given', 'key-forged')).toMatchObject(invalid);
  const late = await prove();
  now += 10 * minute;
  expect(await issue(cast.senior, late, 'key-late')).toMatchObject(invalid);
});
