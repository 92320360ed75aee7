import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import { proveOfflineCode } from '../../electron/credential/offline-code.ts';
import { readStatusList } from '../../electron/credential/status-list.ts';
import { addDays } from '../../electron/foundation/calendar-date.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certifiedKiosk, gatewayOf, materialOf, trustedBy } from './testing-kiosk.ts';

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

async function start(file: string | undefined = stateFile): Promise<SandboxGateway> {
  const sandbox = await startSandboxGateway({ port: 0, stateFile: file, now: () => noon });
  running.push(sandbox);
  return sandbox;
}
async function issue(sandbox: SandboxGateway, holder: { number: string; name: string }, key: string) {
  return expectOk(await gatewayOf(sandbox).issueCode(issueRequest(holder), key)).payload;
}
async function claimsOf(sandbox: SandboxGateway, code: Uint8Array) {
  return expectOk(proveOfflineCode(code, await trustedBy(sandbox))).claims;
}
async function verdictOn(sandbox: SandboxGateway, code: Uint8Array) {
  const { statusLists } = await materialOf(gatewayOf(sandbox));
  const by = { trust: await trustedBy(sandbox), statusLists, requireStatus: true, now: noon };
  return judgeCode(code, by).verdict;
}

describe('a code of the sandbox', () => {
  test('is genuine by its trust file, and says what the face shows', async () => {
    const sandbox = await start();
    const code = await issue(sandbox, cast.senior, 'key-genuine');
    expect(await verdictOn(sandbox, code)).toBe('genuine');
    expect(await claimsOf(sandbox, code)).toMatchObject({
      ...{ issuer: 'sandbox.example', issuedAt: noon / 1000, expiresOn: addDays(today, 180) },
      status: { index: 0, uri: 'https://sandbox.example/s/1' },
      face: { name: '王*英', number: expect.stringMatching(/^\d{6}\*{8}\d{3}[\dX]$/) },
    });
  });

  test('has an id and a place in the status list of its own, and the same holder each time', async () => {
    const sandbox = await start();
    const first = await claimsOf(sandbox, await issue(sandbox, cast.senior, 'key-first'));
    await control(sandbox, 'POST', 'people/senior', { card: null });
    const again = await claimsOf(sandbox, await issue(sandbox, cast.senior, 'key-again'));
    const other = await claimsOf(sandbox, await issue(sandbox, cast.minor, 'key-other'));
    expect([first, again, other].map(({ status }) => status.index)).toEqual([0, 1, 2]);
    expect(new Set([first, again, other].map(({ cardId }) => cardId)).size).toBe(3);
    expect(again.holder).toBe(first.holder);
    expect(other.holder).not.toBe(first.holder);
    expect(other.holder).toMatch(/^[\w-]{11}$/);
  });

  test('is made for the longest name there is', async () => {
    const sandbox = await start();
    const name = 'Li '.repeat(40).trim();
    const code = await issue(sandbox, { number: '11010519491231002X', name }, 'key-long-name');
    const { face } = await claimsOf(sandbox, code);
    expect(face.name).toMatch(/^L\*\*\* L.*…$/);
    expect(Buffer.byteLength(face.name)).toBeLessThanOrEqual(40);
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
    const other = await start(join(folder, 'other.json'));
    const code = await issue(other, cast.senior, 'key-elsewhere');
    const judged = proveOfflineCode(code, await trustedBy(await start()));
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

describe('once another key signs', () => {
  test('what the old one signed stays genuine: codes, certificates, what kiosks sign with them', async () => {
    const sandbox = await start();
    const kiosk = await certifiedKiosk(sandbox);
    const before = await issue(sandbox, cast.senior, 'key-before');
    const rotated = (await control(sandbox, 'POST', 'rotate-key')).body;
    const after = await issue(sandbox, cast.minor, 'key-after');
    const codes = [before, after, kiosk.sign(noon + 60_000)];
    expect(await Promise.all(codes.map((code) => verdictOn(sandbox, code)))).toEqual(
      Array(3).fill('genuine'),
    );
    expect((await control(sandbox, 'GET', 'trust')).body).toEqual(rotated);
    expect(new Set(rotated.map(({ kid }: { kid: string }) => kid)).size).toBe(2);
    expect(rotated[1].notAfter).toBe(rotated[0].notBefore);
  });

  test('its own codes are unknown to whoever has the old trust file, its secret is gone, and holders keep their pseudonym', async () => {
    const sandbox = await start();
    const trust = await trustedBy(sandbox);
    const { signingKey } = JSON.parse(readFileSync(stateFile, 'utf8'));
    const before = await claimsOf(sandbox, await issue(sandbox, cast.senior, 'key-before'));
    await control(sandbox, 'POST', 'rotate-key');
    const code = await issue(sandbox, cast.senior, 'key-after');
    expect(proveOfflineCode(code, trust)).toMatchObject({ error: { code: 'unknown-issuer' } });
    expect((await claimsOf(sandbox, code)).holder).toBe(before.holder);
    expect(readFileSync(stateFile, 'utf8')).not.toContain(signingKey);
  });

  test('it certifies kiosks at once, and the platform takes what they sign', async () => {
    const sandbox = await start();
    await control(sandbox, 'POST', 'rotate-key');
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon);
    expect(await verdictOn(sandbox, code)).toBe('genuine');
    expect(await kiosk.report(cast.senior, code)).toMatchObject({ value: { outcome: 'accepted' } });
  });

  test('again and again within a second, all that was signed is still believed', async () => {
    const sandbox = await start();
    const codes: Uint8Array[] = [];
    const lists: Uint8Array[] = [];
    for (const turn of ['first', 'second', 'third', 'fourth']) {
      codes.push(await issue(sandbox, cast.senior, `key-of-the-${turn}`));
      // Each list says something new and is dated a second later, and the next key begins with it.
      lists.push(...expectOk(await gatewayOf(sandbox).verificationMaterial()).statusLists);
      await control(sandbox, 'POST', 'rotate-key');
    }
    const trust = await trustedBy(sandbox);
    expect(codes.map((code) => proveOfflineCode(code, trust).ok)).toEqual(Array(4).fill(true));
    expect(lists.map((list) => readStatusList(list, trust).ok)).toEqual(Array(4).fill(true));
  });
});
