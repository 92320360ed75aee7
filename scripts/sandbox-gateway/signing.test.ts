import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { verifyOfflineCode } from '../../electron/credential/offline-code.ts';
import { readTrust } from '../../electron/credential/trust.ts';
import { addDays } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const running: SandboxGateway[] = [];
const folder = mkdtempSync(join(tmpdir(), 'sandbox-signing-'));
const stateFile = join(folder, 'state.json');
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  rmSync(stateFile, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function start(): Promise<SandboxGateway> {
  const sandbox = await startSandboxGateway({ port: 0, stateFile, today });
  running.push(sandbox);
  return sandbox;
}
async function issue(sandbox: SandboxGateway, holder: { number: string; name: string }, key: string) {
  const gateway = openHttpGateway({ url: sandbox.url, deadlineSeconds: 20, clock: systemClock });
  return expectOk(await gateway.issueCode(issueRequest(holder), key)).payload;
}
async function trustOf(sandbox: SandboxGateway) {
  return expectOk(readTrust(JSON.stringify((await control(sandbox, 'GET', 'trust')).body)));
}

describe('a code of the sandbox', () => {
  test('is genuine by its trust file, and says what the face shows', async () => {
    const sandbox = await start();
    const code = await issue(sandbox, cast.senior, 'key-genuine');
    const claims = expectOk(verifyOfflineCode(code, { trust: await trustOf(sandbox), now: noon }));
    expect(claims).toMatchObject({
      ...{ issuer: 'sandbox.example', expiresOn: addDays(today, 180), status: { index: 0 } },
      face: { name: '王*英', number: expect.stringMatching(/^\d{6}\*{8}\d{3}[\dX]$/) },
    });
  });

  test('has an id and a place in the status list of its own, and the same holder each time', async () => {
    const sandbox = await start();
    const trust = await trustOf(sandbox);
    const claimsOf = (code: Uint8Array) => expectOk(verifyOfflineCode(code, { trust, now: noon }));
    const first = claimsOf(await issue(sandbox, cast.senior, 'key-first'));
    await control(sandbox, 'POST', 'people/senior', { card: null });
    const again = claimsOf(await issue(sandbox, cast.senior, 'key-again'));
    const other = claimsOf(await issue(sandbox, cast.minor, 'key-other'));
    expect([first, again, other].map(({ status }) => status.index)).toEqual([0, 1, 2]);
    expect(new Set([first, again, other].map(({ cardId }) => cardId)).size).toBe(3);
    expect(again.holder).toBe(first.holder);
    expect(other.holder).not.toBe(first.holder);
  });

  test('is made for the longest name there is', async () => {
    const sandbox = await start();
    const name = 'Li '.repeat(40).trim();
    const code = await issue(sandbox, { number: '11010519491231002X', name }, 'key-long-name');
    const claims = expectOk(verifyOfflineCode(code, { trust: await trustOf(sandbox), now: noon }));
    expect(claims.face.name).toMatch(/^L\*\*\* L.*…$/);
    expect(code.length).toBeLessThanOrEqual(512);
  });
});

describe('the key', () => {
  test('is kept over a restart and a reset', async () => {
    const sandbox = await start();
    const before = (await control(sandbox, 'GET', 'trust')).body;
    await sandbox.close();
    const next = await start();
    await control(next, 'POST', 'reset');
    expect((await control(next, 'GET', 'trust')).body).toEqual(before);
  });

  test('is another in another sandbox', async () => {
    const other = await startSandboxGateway({ port: 0, today });
    running.push(other);
    const code = await issue(other, cast.senior, 'key-elsewhere');
    const judged = verifyOfflineCode(code, { trust: await trustOf(await start()), now: noon });
    expect(judged).toMatchObject({ ok: false, error: { code: 'unknown-issuer' } });
  });

  test('is given once to a state that was kept before there was one', async () => {
    const sandbox = await start();
    const { signingKey: _, nextStatusIndex: __, ...earlier } = JSON.parse(readFileSync(stateFile, 'utf8'));
    await sandbox.close();
    writeFileSync(stateFile, JSON.stringify(earlier));
    const next = await start();
    const trust = (await control(next, 'GET', 'trust')).body;
    await next.close();
    expect((await control(await start(), 'GET', 'trust')).body).toEqual(trust);
  });
});
