import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, provenByScan, today } from './testing.ts';

const cast = people(today);
const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const stateFile = join(folder, 'state.json');
let sandbox: SandboxGateway;
let gateway: Gateway;

async function start(): Promise<void> {
  sandbox = await startSandboxGateway({ port: 0, stateFile, today });
  gateway = openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock: systemClock });
}
async function restart(): Promise<void> {
  await sandbox.close();
  await start();
}
beforeEach(start);
afterEach(async () => {
  await sandbox.close();
  rmSync(stateFile);
});
afterAll(() => rmSync(folder, { recursive: true }));

const refused = (reason: string) => ({ ok: false, error: { code: 'gateway-refused', reason } });
const standing = async (person: keyof typeof cast) => expectOk(await gateway.holderStanding(cast[person]));
const messages = async () => (await control(sandbox, 'GET', 'messages')).body;

describe('a code', () => {
  test('is good for 180 days, is new each time and is told to the phone on record', async () => {
    const code = expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-senior'));
    const other = expectOk(await gateway.issueCode(issueRequest(cast.minor), 'key-minor'));
    expect(code).toMatchObject({ issuedOn: today, expiresOn: addDays(today, 180), notified: '100****0001' });
    expect(other.payload).not.toEqual(code.payload);
    expect((await messages()).map(({ person }: { person: string }) => person)).toEqual(['minor', 'senior']);
  });

  test('is issued to somebody without a phone, and nobody is told', async () => {
    const code = expectOk(await gateway.issueCode(issueRequest(cast['no-phone-senior']), 'key-no-phone'));
    expect(code.notified).toBeNull();
    expect(await messages()).toEqual([]);
  });

  test('carries the bytes that were set for it, and only that one code does', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    await control(sandbox, 'POST', 'next-payload', { base64: Buffer.from(bytes).toString('base64') });
    const code = expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-bytes'));
    const next = expectOk(await gateway.issueCode(issueRequest(cast.minor), 'key-after'));
    expect(code.payload).toEqual(bytes);
    expect(Buffer.from(next.payload).toString()).toMatch(/^SSM1:/);
  });

  test('is issued to an agent with both cards, never to a minor acting or to the holder as agent', async () => {
    const by = (agent: keyof typeof cast) => issueRequest(cast.senior, { agent: cast[agent] });
    expect(await gateway.issueCode(by('minor'), 'key-by-minor')).toMatchObject(refused('agent-not-accepted'));
    expect(await gateway.issueCode(by('senior'), 'key-by-self')).toMatchObject(refused('agent-not-accepted'));
    expect(expectOk(await gateway.issueCode(by('adult'), 'key-by-adult')).notified).toBe('100****0001');
    expect((await messages())[0].text).toContain('由他人代为办理');
  });
});

describe('the same key', () => {
  test('gives the same code and tells nobody twice', async () => {
    const first = await gateway.issueCode(issueRequest(cast.senior), 'key-twice');
    expect(await gateway.issueCode(issueRequest(cast.senior), 'key-twice')).toEqual(first);
    expect(await messages()).toHaveLength(1);
  });

  test('gives the same code after a restart', async () => {
    const first = await gateway.issueCode(issueRequest(cast.senior), 'key-restart');
    await restart();
    expect(await gateway.issueCode(issueRequest(cast.senior), 'key-restart')).toEqual(first);
  });

  test('gives one code to twenty requests that race', async () => {
    const racing = Array.from({ length: 20 }, () => gateway.issueCode(issueRequest(cast.senior), 'key-race'));
    const codes = (await Promise.all(racing)).map((answer) => expectOk(answer).codeId);
    expect(new Set(codes).size).toBe(1);
    expect(await messages()).toHaveLength(1);
  });

  test('is refused for somebody else, and for another act', async () => {
    const { codeId } = expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-shared'));
    const reused = refused('idempotency-key-reused');
    expect(await gateway.issueCode(issueRequest(cast.minor), 'key-shared')).toMatchObject(reused);
    expect(await gateway.reportCard(codeId, 'printed', 'key-shared')).toMatchObject(reused);
  });

  test('is not used up by a refusal', async () => {
    const lost = issueRequest(cast['senior-with-valid-card'], { reason: 'lost' });
    expect(await gateway.issueCode(lost, 'key-refused')).toMatchObject(refused('second-proof-required'));
    const secondProofToken = await provenByScan(sandbox, gateway, 'senior-with-valid-card', lost.holder);
    expectOk(await gateway.issueCode({ ...lost, secondProofToken }, 'key-refused'));
  });

  test('means nothing under the token of another kiosk', async () => {
    const other = openHttpGateway({
      ...{ url: sandbox.url, deadlineSeconds: 20, clock: systemClock, token: 'another-kiosk' },
    });
    const mine = expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-of-mine'));
    const theirs = expectOk(await other.issueCode(issueRequest(cast.senior), 'key-of-mine'));
    expect(theirs.codeId).not.toBe(mine.codeId);
  });
});

describe('a new code', () => {
  test('ends the earlier one, and the phone is told so', async () => {
    const earlier = (await standing('senior-with-valid-card')).card;
    const holder = cast['senior-with-valid-card'];
    const secondProofToken = await provenByScan(sandbox, gateway, 'senior-with-valid-card', holder);
    const request = issueRequest(holder, { reason: 'lost', secondProofToken });
    const fresh = expectOk(await gateway.issueCode(request, 'key-lost'));
    const { codes } = (await control(sandbox, 'GET', 'state')).body;
    const stateOf = (id?: string) => codes.find(({ codeId }: { codeId: string }) => codeId === id).state;
    expect([stateOf(earlier?.codeId), stateOf(fresh.codeId)]).toEqual(['replaced', 'issued']);
    expect((await messages())[0].text).toContain('原卡即时失效');
    expect((await standing('senior-with-valid-card')).card?.codeId).toBe(fresh.codeId);
  });

  test('for an expired card needs no second proof; for one that may be in somebody’s hand it does', async () => {
    await control(sandbox, 'POST', 'people/senior', { card: { state: 'expired' } });
    expectOk(await gateway.issueCode(issueRequest(cast.senior, { reason: 'expired' }), 'key-expired'));
    for (const state of ['suspended', 'lost']) {
      await control(sandbox, 'POST', 'people/senior', { card: { state } });
      const answer = await gateway.issueCode(issueRequest(cast.senior), `key-${state}`);
      expect(answer).toMatchObject(refused('second-proof-required'));
    }
  });
});

describe('no code', () => {
  test('is given to somebody who is not eligible, unless the policy lets them declare', async () => {
    const request = issueRequest(cast.adult, { declaresNoSmartphone: true });
    expect(await gateway.issueCode(request, 'key-adult')).toMatchObject(refused('not-eligible'));
    await control(sandbox, 'POST', 'policy', { selfDeclaration: true });
    expectOk(await gateway.issueCode(request, 'key-adult'));
  });

  test('is given beside a good card', async () => {
    const holder = cast['senior-with-valid-card'];
    for (const reason of ['first', 'expired'] as const)
      expect(await gateway.issueCode(issueRequest(holder, { reason }), `key-${reason}`)).toMatchObject(
        refused('already-valid'),
      );
  });

  test('is given beyond the yearly limit, however well proven', async () => {
    const holder = cast['limit-reached-senior'];
    const secondProofToken = await provenByScan(sandbox, gateway, 'limit-reached-senior', holder);
    const request = issueRequest(holder, { reason: 'lost', secondProofToken });
    expect((await standing('limit-reached-senior')).issuesThisYear).toBe(3);
    expect(await gateway.issueCode(request, 'key-limit')).toMatchObject(refused('limit-reached'));
  });

  test('is given to a name that does not belong to the number, or to a number that cannot be', async () => {
    const unknown = refused('unknown-person');
    const otherName = { ...cast.senior, name: cast.adult.name };
    expect(await gateway.issueCode(issueRequest(otherName), 'key-name')).toMatchObject(unknown);
    const wrongDigit = { ...cast.senior, number: `${cast.senior.number.slice(0, 17)}X` };
    expect(wrongDigit.number).not.toBe(cast.senior.number);
    expect(await gateway.issueCode(issueRequest(wrongDigit), 'key-digit')).toMatchObject(unknown);
  });
});

describe('a report', () => {
  const issue = async () => expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-report')).codeId;

  test.each([
    [['printed'], 'valid', 1],
    [['not-taken'], 'suspended', 1],
    [['printed', 'not-taken', 'printed'], 'suspended', 1],
  ] as const)('%j leaves the code %s, and the year counts %d', async (reports, state, counted) => {
    const codeId = await issue();
    for (const [index, report] of reports.entries())
      expectOk(await gateway.reportCard(codeId, report, `report-${index}`));
    const { card, issuesThisYear } = await standing('senior');
    expect([card?.state, issuesThisYear]).toEqual([state, counted]);
  });

  test('that a card was left in the outlet is told to the phone on record, once', async () => {
    const codeId = await issue();
    await gateway.reportCard(codeId, 'not-taken', 'issue/not-taken');
    await gateway.reportCard(codeId, 'not-taken', 'issue/not-taken');
    expect((await messages()).map(({ text }: { text: string }) => text.includes('已停用'))).toEqual([
      true,
      false,
    ]);
  });

  test('of a code that was replaced meanwhile is taken note of and changes nothing', async () => {
    const codeId = await issue();
    expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-replaces'));
    expectOk(await gateway.reportCard(codeId, 'not-taken', 'report-late'));
    expect((await standing('senior')).card?.state).toBe('issued');
  });
});

test('a resident outside the cast has an empty record, and a card by their age', async () => {
  const stranger = { number: '11010519491231002X', name: '无名' };
  expect(expectOk(await gateway.holderStanding(stranger))).toEqual({
    ...{ disabilityCertificate: false, phoneOnRecord: null, issuesThisYear: 0, card: null },
  });
  expect(expectOk(await gateway.issueCode(issueRequest(stranger), 'key-stranger')).notified).toBeNull();
});

test('the state on disk names nobody', async () => {
  const stranger = { number: '11010519491231002X', name: '无名' };
  await gateway.issueCode(issueRequest(stranger, { agent: cast.adult }), 'key-stranger');
  for (const person of Object.values(cast))
    await gateway.issueCode(issueRequest(person), `key-${person.number}`);
  const kept = readFileSync(stateFile, 'utf8').replaceAll(/key-[^"]*/g, '');
  const everybody = [...Object.values(cast), stranger].flatMap(({ number, name }) => [number, name]);
  expect(everybody.filter((secret) => kept.includes(secret))).toEqual([]);
});
