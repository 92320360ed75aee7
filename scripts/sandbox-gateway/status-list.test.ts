import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import { newestOfEach, readStatusList, type StatusList } from '../../electron/credential/status-list.ts';
import { addDays } from '../../electron/foundation/calendar-date.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certifiedKiosk, gatewayOf, materialOf, trustedBy } from './testing-kiosk.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const uri = 'https://sandbox.example/s/1';
let now: number;
let sandbox: SandboxGateway;
let gateway: Gateway;
beforeEach(async () => {
  now = noon;
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
  gateway = gatewayOf(sandbox);
});
afterEach(() => sandbox.close());

async function list(): Promise<StatusList> {
  const [found] = (await materialOf(gateway)).statusLists;
  if (!found) throw new Error('there is no list');
  return found;
}
const issue = async (key: string, person: keyof typeof cast = 'senior') =>
  expectOk(await gateway.issueCode(issueRequest(cast[person]), key));
async function judged(code: Uint8Array) {
  const judgement = judgeCode(code, { ...(await materialOf(gateway)), requireStatus: true, now });
  return 'revocation' in judgement ? [judgement.verdict, judgement.revocation] : [judgement.verdict];
}

describe('the list says of a code', () => {
  test('valid, while it is issued and once its card was printed', async () => {
    const { codeId, payload } = await issue('key-valid');
    expect(await judged(payload)).toEqual(['genuine', 'good']);
    await gateway.reportCard(codeId, 'printed', 'key-valid/printed');
    expect(await judged(payload)).toEqual(['genuine', 'good']);
  });

  test('suspended, once its card was left in the outlet', async () => {
    const { codeId, payload } = await issue('key-suspended');
    await gateway.reportCard(codeId, 'not-taken', 'key-suspended/not-taken');
    expect(await judged(payload)).toEqual(['revoked', 'suspended']);
  });

  test('replaced, once there is a new one', async () => {
    const { payload } = await issue('key-replaced');
    await issue('key-the-new-one');
    expect(await judged(payload)).toEqual(['revoked', 'replaced']);
  });

  test('lost, also once it was replaced', async () => {
    const { payload } = await issue('key-lost');
    const loss = { holder: cast.senior, agent: null, secondProofToken: null, ageSeconds: 0 };
    expectOk(await gateway.reportLoss(loss, 'loss-of-it'));
    expect(await judged(payload)).toEqual(['revoked', 'lost']);
    await issue('key-after-loss');
    expect(await judged(payload)).toEqual(['revoked', 'lost']);
  });

  test('what it had, once it expired: its day is in the code', async () => {
    const { payload } = await issue('key-expired');
    now = Date.parse(`${addDays(today, 181)}T12:00:00+08:00`);
    expect(await judged(payload)).toEqual(['expired', 'good']);
  });

  test.each([
    ['people/senior', { card: null }],
    ['reset', undefined],
  ])('ended, once POST /control/%s made the platform forget it', async (path, body) => {
    const { payload } = await issue('key-forgotten');
    await control(sandbox, 'POST', path, body);
    expect(await judged(payload)).toEqual(['revoked', 'ended']);
  });

  test('nothing, where its bytes were set: they name no place', async () => {
    await control(sandbox, 'POST', 'next-payload', { base64: 'U1NNMTpIRUxMTw==' });
    await issue('key-bytes-set');
    expect((await control(sandbox, 'GET', 'state')).body.codes.at(-1).place).toBeNull();
  });
});

describe('the list', () => {
  test('is dated now, asks to be looked for again in five minutes and is good for a day', async () => {
    const { issuedAt, expiresAt, timeToLive, issuer } = await list();
    expect(issuer).toBe('sandbox.example');
    expect([expiresAt - issuedAt, timeToLive]).toEqual([86_400_000, 300_000]);
    now = noon + 3_600_000;
    expect((await list()).issuedAt).toBe(now);
  });

  test('speaks of a card that was issued after it: a copy is in use for a while', async () => {
    const { trust, statusLists } = await materialOf(gateway);
    const { payload } = await issue('key-after-the-list');
    const by = { trust, statusLists, requireStatus: true, now };
    expect(judgeCode(payload, by).verdict).toBe('genuine');
  });

  test('that says something new is later than the one before, within the same second and over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-list-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'state.json');
    const lists: StatusList[] = [];
    for (const key of ['key-first', 'key-second', 'key-third']) {
      const kept = await startSandboxGateway({ port: 0, stateFile, now: () => now });
      const kiosk = gatewayOf(kept);
      expectOk(await kiosk.issueCode(issueRequest(cast.senior), key));
      lists.push(...(await materialOf(kiosk)).statusLists);
      await kept.close();
    }
    expect(newestOfEach(lists)).toEqual([lists[2]]);
    expect([0, 1, 2].map((place) => lists[2]?.statusAt(place))).toEqual(['replaced', 'replaced', 'valid']);
  });

  test('is the same by the control API in every mode, and for everybody at its own path', async () => {
    await issue('key-anybody');
    await control(sandbox, 'POST', 'mode', { mode: 'error' });
    const byControl = await fetch(`${sandbox.url}/control/status-list`);
    expect((await fetch(`${sandbox.url}/s/1`)).status).toBe(503);
    await control(sandbox, 'POST', 'mode', { mode: 'online' });
    const atItsPath = await fetch(`${sandbox.url}/s/1`);
    expect(atItsPath.headers.get('access-control-allow-origin')).toBe('*');
    const trust = await trustedBy(sandbox);
    for (const answer of [byControl, atItsPath]) {
      expect(answer.headers.get('content-type')).toBe('application/statuslist+cwt');
      const read = expectOk(readStatusList(new Uint8Array(await answer.arrayBuffer()), trust));
      expect([read.uri, read.statusAt(0)]).toEqual([uri, 'valid']);
    }
  });

  test('is to be had without a token at its own path alone', async () => {
    const strict = await startSandboxGateway({ port: 0, today, token: 'token-of-a-kiosk' });
    onTestFinished(() => strict.close());
    expect((await fetch(`${strict.url}/s/1`)).status).toBe(200);
    expect((await fetch(`${strict.url}/v1/verification-material`)).status).toBe(401);
  });
});

test('a state kept by the sandbox before there were status lists is taken over', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-earlier-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  const first = await startSandboxGateway({ port: 0, stateFile, now: () => now });
  expectOk(await gatewayOf(first).issueCode(issueRequest(cast.senior), 'key-earlier'));
  await first.close();
  const { version, mode, slowSeconds, policy, nextPayload, signingKey, people, ...rest } = JSON.parse(
    readFileSync(stateFile, 'utf8'),
  );
  const { proofs, tokens, wrongScans, messages, answered, codes } = rest;
  delete policy.identityLevels.reportLoss;
  for (const code of codes) {
    delete code.place;
    delete code.issuedAt;
  }
  const earlier = {
    ...{ version, mode, slowSeconds, policy, nextPayload, signingKey, people },
    ...{ proofs, tokens, wrongScans, messages, answered, codes, nextStatusIndex: 17 },
  };
  writeFileSync(stateFile, JSON.stringify(earlier));

  const next = await startSandboxGateway({ port: 0, stateFile, now: () => now });
  onTestFinished(() => next.close());
  const kiosk = await certifiedKiosk(next);
  expect(kiosk.certificate.status.index).toBe(17);
  expect(expectOk(await kiosk.gateway.cardPolicy()).identityLevels.reportLoss).toBe('card');
  expect(await kiosk.report(cast.senior, kiosk.sign(noon))).toMatchObject({ value: { outcome: 'accepted' } });
  const states = (await control(next, 'GET', 'state')).body.codes.map(
    (code: { state: string }) => code.state,
  );
  expect(states.slice(-2)).toEqual(['replaced', 'issued']);
});
