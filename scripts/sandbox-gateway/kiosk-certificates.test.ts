import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { longestCode } from '../../electron/credential/offline-code.ts';
import { signBytes, signingKeyOf } from '../../electron/credential/signing-key.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certificateRequest, certifiedKiosk, gatewayOf, materialOf } from './testing-kiosk.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const folder = mkdtempSync(join(tmpdir(), 'sandbox-certificates-'));
const stateFile = join(folder, 'state.json');
const newKey = () => signingKeyOf(new Uint8Array(randomBytes(32)));
const refused = (reason: string) => ({ ok: false, error: { code: 'gateway-refused', reason } });
let sandbox: SandboxGateway;
let gateway: Gateway;

async function start(): Promise<void> {
  sandbox = await startSandboxGateway({ port: 0, stateFile, now: () => noon });
  gateway = gatewayOf(sandbox);
}
beforeEach(start);
afterEach(async () => {
  await sandbox.close();
  rmSync(stateFile);
});
afterAll(() => rmSync(folder, { recursive: true }));

const certify = async (key = newKey(), idempotencyKey = `certify/${key.keyId}`) =>
  expectOk(await gateway.certifyKey(certificateRequest(key), idempotencyKey)).certificate;

async function read(certificate: Uint8Array) {
  return expectOk(readCertificate(certificate, (await materialOf(gateway)).trust)).certificate;
}

describe('a certificate', () => {
  test('is the authority’s over the kiosk’s own key: 50 cards of 30 days, for two weeks', async () => {
    const key = newKey();
    expect(await read(await certify(key))).toEqual({
      ...{ kiosk: 'sandbox-kiosk', publicKey: certificateRequest(key).publicKey, cards: 50, days: 30 },
      ...{ notBefore: noon / 1000 - 300, notAfter: noon / 1000 + 14 * 86_400 },
      status: { index: 0, uri: 'https://sandbox.example/s/1' },
    });
  });

  test('names the kiosk by its token, without telling it', async () => {
    const names = [];
    for (const token of ['token-of-one', 'token-of-another', 'token-of-one'])
      names.push((await certifiedKiosk(sandbox, token)).certificate.kiosk);
    expect(names[0]).toMatch(/^kiosk-[0-9a-f]{8}$/);
    expect(names[2]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
  });

  test('is short enough for a code with the longest name', async () => {
    const kiosk = await certifiedKiosk(sandbox, 'token');
    const code = kiosk.sign(noon, { face: { name: '王'.repeat(13), number: '310105********0018' } });
    expect(code.length).toBeLessThanOrEqual(longestCode);
  });

  test('is the same for the same key of idempotency, and a new one with each other', async () => {
    const key = newKey();
    const first = await certify(key, 'certify/once');
    expect(await certify(key, 'certify/once')).toEqual(first);
    expect(await certify(key, 'certify/again')).not.toEqual(first);
  });

  test('does not end the one before: codes of both are good', async () => {
    const before = await certifiedKiosk(sandbox);
    const after = await certifiedKiosk(sandbox);
    expect(await before.report(cast.senior, before.sign(noon))).toMatchObject({ ok: true });
    expect(await after.report(cast.minor, after.sign(noon))).toMatchObject({ ok: true });
  });

  test('follows the terms that were set for the next ones', async () => {
    await control(sandbox, 'POST', 'kiosk-certificates', { cards: 3, days: 7, validDays: 1 });
    expect(await read(await certify())).toMatchObject({
      ...{ cards: 3, days: 7, notAfter: noon / 1000 + 86_400 },
    });
  });
});

describe('places in the status list', () => {
  test('belong to one certificate or code alone, over a restart and a reset', async () => {
    const taken: number[] = [];
    const takeBlock = async () => {
      const { status, cards } = await read(await certify());
      for (let card = 0; card <= cards; card += 1) taken.push(status.index + card);
    };
    const takeOne = async (key: string) => {
      expectOk(await gateway.issueCode(issueRequest(cast.senior), key));
      taken.push((await control(sandbox, 'GET', 'state')).body.codes.at(-1).place);
    };
    await takeBlock();
    await takeOne('key-first');
    await takeBlock();
    await sandbox.close();
    await start();
    await takeBlock();
    await control(sandbox, 'POST', 'reset');
    await takeBlock();
    await takeOne('key-second');
    expect(taken).toHaveLength(4 * 51 + 2);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describe('no certificate', () => {
  test.each<[string, (key: ReturnType<typeof newKey>) => Uint8Array]>([
    ['for a proof of another key', (key) => signedBy(newKey(), proofText, certificateRequest(key).publicKey)],
    ['for a signature over the key alone', (key) => signedBy(key, '', certificateRequest(key).publicKey)],
    [
      'for a proof over another key',
      (key) => signedBy(key, proofText, certificateRequest(newKey()).publicKey),
    ],
    ['for 64 bytes of nothing', () => new Uint8Array(64)],
  ])('%s', async (_, prove) => {
    const key = newKey();
    const request = { ...certificateRequest(key), proof: prove(key) };
    expect(await gateway.certifyKey(request, 'certify/wrong')).toMatchObject(refused('key-proof-invalid'));
    expect((await control(sandbox, 'GET', 'kiosk-certificates')).body).toEqual([]);
    // The key of idempotency is not used up.
    await certify(key, 'certify/wrong');
  });

  test('for 32 zeros as key and 64 as proof', async () => {
    const request = { publicKey: new Uint8Array(32), proof: new Uint8Array(64) };
    expect(await gateway.certifyKey(request, 'certify/zeros')).toMatchObject(refused('key-proof-invalid'));
  });

  test('while the platform offers none', async () => {
    await control(sandbox, 'POST', 'kiosk-certificates', { offered: false });
    const request = certificateRequest(newKey());
    const offered = refused('offline-issuing-not-offered');
    expect(await gateway.certifyKey(request, 'certify/not-offered')).toMatchObject(offered);
    await control(sandbox, 'POST', 'kiosk-certificates', { offered: true });
    expectOk(await gateway.certifyKey(request, 'certify/not-offered'));
  });

  test('for a kiosk that was stolen, until the reset; others get theirs', async () => {
    const stolen = await certifiedKiosk(sandbox, 'token-of-the-stolen-one');
    await control(sandbox, 'POST', `kiosk-certificates/${stolen.key.keyId}/revoke`);
    const again = () => stolen.gateway.certifyKey(certificateRequest(newKey()), 'certify/after-theft');
    expect(await again()).toMatchObject(refused('offline-issuing-not-offered'));
    await certifiedKiosk(sandbox, 'token-of-another');
    await control(sandbox, 'POST', 'reset');
    expectOk(await again());
  });
});

test('the control API lists who holds what, and a revoked one stays so over a restart and a reset', async () => {
  const one = await certifiedKiosk(sandbox, 'token-of-one');
  const other = await certifiedKiosk(sandbox, 'token-of-another');
  await control(sandbox, 'POST', `kiosk-certificates/${one.key.keyId}/revoke`);
  await sandbox.close();
  await start();
  await control(sandbox, 'POST', 'reset');
  expect((await control(sandbox, 'GET', 'kiosk-certificates')).body).toEqual([
    expect.objectContaining({
      keyId: one.key.keyId,
      kiosk: one.certificate.kiosk,
      firstPlace: 0,
      revoked: true,
    }),
    expect.objectContaining({ keyId: other.key.keyId, firstPlace: 51, revoked: false }),
  ]);
  const [list] = (await materialOf(gateway)).statusLists;
  expect([list?.statusAt(0), list?.statusAt(51)]).toEqual(['ended', 'valid']);
});

const proofText = 'changming-kiosk-key:';
function signedBy(key: ReturnType<typeof newKey>, beginning: string, publicKey: Uint8Array): Uint8Array {
  return signBytes(new Uint8Array(Buffer.concat([Buffer.from(beginning), publicKey])), key);
}
