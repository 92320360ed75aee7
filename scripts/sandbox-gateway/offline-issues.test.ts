import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import type { KioskCertificate } from '../../electron/credential/kiosk-certificate.ts';
import { addDays } from '../../electron/foundation/calendar-date.ts';
import { isIdentityNumber } from '../../electron/foundation/identity-number.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certifiedKiosk, gatewayOf, materialOf, type OfflineKiosk } from './testing-kiosk.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const minute = 60_000;
const day = 24 * 60 * minute;
let now: number;
let sandbox: SandboxGateway;
beforeEach(async () => {
  now = noon;
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
});
afterEach(() => sandbox.close());

const accepted = { ok: true, value: { outcome: 'accepted', reason: null } };
const ended = (reason: string) => ({ ok: true, value: { outcome: 'ended', reason } });
const notGenuine = { ok: false, error: { code: 'gateway-refused', reason: 'code-not-genuine' } };
const messages = async (): Promise<{ person: string; text: string }[]> =>
  (await control(sandbox, 'GET', 'messages')).body;
const standing = async (person: keyof typeof cast) =>
  expectOk(await gatewayOf(sandbox).holderStanding(cast[person]));
const codesOnRecord = async (): Promise<{ codeId: string; payload: string }[]> =>
  (await control(sandbox, 'GET', 'state')).body.codes;

function placeOf({ status }: KioskCertificate, card: number) {
  return { ...status, index: status.index + card };
}

/** Of somebody born that day (`YYYY-MM-DD`) of whom nothing is on record. */
function numberOf(birthDate: string): string {
  const beginning = `110105${birthDate.replaceAll('-', '')}001`;
  const found = [...'0123456789X'].map((digit) => beginning + digit).find(isIdentityNumber);
  return found ?? '';
}

async function revocationOf(code: Uint8Array): Promise<string> {
  const material = await materialOf(gatewayOf(sandbox));
  const judged = judgeCode(code, { ...material, requireStatus: true, now });
  return 'revocation' in judged ? judged.revocation : judged.verdict;
}

async function codeIdOf(code: Uint8Array): Promise<string | undefined> {
  const payload = Buffer.from(code).toString('base64');
  return (await codesOnRecord()).find((one) => one.payload === payload)?.codeId;
}

/** One signed at noon, the other ten minutes later, for the same holder, both out of reach; now it is one o'clock. */
async function twoKiosksOffline() {
  const one = await certifiedKiosk(sandbox, 'token-of-one');
  const other = await certifiedKiosk(sandbox, 'token-of-another');
  now = noon + 60 * minute;
  return { one, other, earlier: one.sign(noon), later: other.sign(noon + 10 * minute) };
}

describe('a code signed by a kiosk', () => {
  test('is good before anybody knows of it, and is the holder’s card once it was reported', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon);
    expect(await revocationOf(code)).toBe('good');
    expect(await kiosk.report(cast.senior, code)).toEqual({
      ...accepted,
      value: { ...accepted.value, notified: '100****0001' },
    });
    expect(await revocationOf(code)).toBe('good');
    const { card } = expectOk(await kiosk.gateway.holderStanding(cast.senior));
    expect(card).toMatchObject({ codeId: await codeIdOf(code), state: 'issued' });
    expect((await messages())[0]?.text).toContain('断网');
  });

  test('is known by its card id, so that its card can be reported', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon, { cardId: '0011223344556677' });
    await kiosk.report(cast.senior, code);
    expectOk(await kiosk.gateway.reportCard('0011223344556677', 'printed', 'offline/printed'));
    expect(expectOk(await kiosk.gateway.holderStanding(cast.senior))).toMatchObject({
      ...{ issuesThisYear: 1, card: { codeId: '0011223344556677', state: 'valid' } },
    });
    expectOk(await kiosk.gateway.reportCard('0011223344556677', 'not-taken', 'offline/not-taken'));
    expect(await revocationOf(code)).toBe('suspended');
  });

  test('ends the card that the holder had, and the phone is told so', async () => {
    const holder = cast.senior;
    const kiosk = await certifiedKiosk(sandbox);
    const before = expectOk(await kiosk.gateway.issueCode(issueRequest(holder), 'key-before'));
    await kiosk.gateway.reportCard(before.codeId, 'printed', 'key-before/printed');
    expect(await kiosk.report(holder, kiosk.sign(noon + minute))).toMatchObject(accepted);
    expect(await revocationOf(before.payload)).toBe('replaced');
    expect((await messages())[0]?.text).toContain('原卡即时失效');
  });
});

describe('of two kiosks that were offline for the same holder', () => {
  test('the later code stays, reported in the order in which things happened', async () => {
    const { one, other, earlier, later } = await twoKiosksOffline();
    expect(await one.report(cast.senior, earlier)).toMatchObject(accepted);
    expect(await other.report(cast.senior, later)).toMatchObject(accepted);
    expect(await Promise.all([earlier, later].map(revocationOf))).toEqual(['replaced', 'good']);
    expect((await standing('senior')).card?.codeId).toBe(await codeIdOf(later));
    expect((await messages()).map(({ text }) => text.includes('现已登记'))).toEqual([true, true]);
  });

  test('the later code stays, reported the other way round, and the phone is told which card to use', async () => {
    const { one, other, earlier, later } = await twoKiosksOffline();
    expect(await other.report(cast.senior, later)).toMatchObject(accepted);
    expect(await one.report(cast.senior, earlier)).toMatchObject(ended('newer-code'));
    expect(await Promise.all([earlier, later].map(revocationOf))).toEqual(['replaced', 'good']);
    expect((await standing('senior')).card?.codeId).toBe(await codeIdOf(later));
    expect((await messages())[0]?.text).toContain('请使用后来办理的那张卡');
  });

  test('neither stays if the platform issued one meanwhile', async () => {
    const { one, other, earlier, later } = await twoKiosksOffline();
    const online = expectOk(await one.gateway.issueCode(issueRequest(cast.senior), 'key-meanwhile'));
    expect(await other.report(cast.senior, later)).toMatchObject(ended('newer-code'));
    expect(await one.report(cast.senior, earlier)).toMatchObject(ended('newer-code'));
    expect(await revocationOf(online.payload)).toBe('good');
    expect((await standing('senior')).card?.codeId).toBe(online.codeId);
  });

  test('a later one that was ended does not stand in the way of the earlier', async () => {
    const { one, other, earlier, later } = await twoKiosksOffline();
    expect(await other.report(cast.senior, later, { agent: cast.minor })).toMatchObject(
      ended('agent-not-accepted'),
    );
    expect(await one.report(cast.senior, earlier)).toMatchObject(accepted);
    expect(await Promise.all([earlier, later].map(revocationOf))).toEqual(['good', 'ended']);
    expect((await standing('senior')).card?.codeId).toBe(await codeIdOf(earlier));
  });

  test('the yearly limit holds: the first that was reported uses it up, the other ends', async () => {
    await control(sandbox, 'POST', 'policy', { yearlyLimit: 1 });
    const { one, other, earlier, later } = await twoKiosksOffline();
    expect(await one.report(cast.senior, earlier)).toMatchObject(accepted);
    const codeId = (await codeIdOf(earlier)) ?? '';
    await one.gateway.reportCard(codeId, 'printed', 'earlier/printed');
    expect(await other.report(cast.senior, later)).toMatchObject(ended('limit-reached'));
    expect(await Promise.all([earlier, later].map(revocationOf))).toEqual(['good', 'ended']);
    expect((await standing('senior')).card?.codeId).toBe(codeId);
    expect((await messages())[0]?.text).toContain('本年度办卡次数已满');
  });
});

describe('a code is ended', () => {
  const unknown = { ...cast.senior, name: '不是她' };
  test.each([
    ['of somebody whose number and name do not belong together', unknown, {}, 'unknown-person', 0],
    ['of somebody who is not eligible by age', cast.adult, {}, 'not-eligible', 1],
    ['of somebody eligible by a certificate alone', cast['disabled-adult'], {}, 'not-eligible', 1],
    ['beyond the yearly limit', cast['limit-reached-senior'], {}, 'limit-reached', 1],
    ['given to a minor who acts', cast.senior, { agent: cast.minor }, 'agent-not-accepted', 1],
    ['given to the holder as agent', cast.senior, { agent: cast.senior }, 'agent-not-accepted', 1],
  ] as const)('%s', async (_, holder, change, reason, told) => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon, { cardId: 'ffeeddccbbaa9988' });
    expect(await kiosk.report(holder, code, change)).toMatchObject(ended(reason));
    expect(await revocationOf(code)).toBe('ended');
    expect(await messages()).toHaveLength(told);

    // Its card may have been printed all the same; that brings nothing back.
    expectOk(await kiosk.gateway.reportCard('ffeeddccbbaa9988', 'printed', 'ended/printed'));
    expect(await revocationOf(code)).toBe('ended');
  });

  test('and leaves the card that the holder had', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const before = (await standing('limit-reached-senior')).card;
    await kiosk.report(cast['limit-reached-senior'], kiosk.sign(noon));
    expect((await standing('limit-reached-senior')).card).toEqual(before);
  });

  test('by the age on the day of issue: who has come of age since keeps their card', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon);
    const birthday = addDays(today, 2);
    const holder = {
      number: numberOf(`${Number(birthday.slice(0, 4)) - 18}${birthday.slice(4)}`),
      name: '无名',
    };
    now = noon + 3 * day;
    expect(await kiosk.report(holder, code)).toMatchObject(accepted);
    expect(await kiosk.report(holder, kiosk.sign(now))).toMatchObject(ended('not-eligible'));
  });

  test('for a kiosk that was stolen, reported before or after', async () => {
    const stolen = await certifiedKiosk(sandbox, 'token-of-the-stolen-one');
    const reported = stolen.sign(noon);
    const kept = stolen.sign(noon + minute);
    expect(await stolen.report(cast.senior, reported)).toMatchObject(accepted);
    await control(sandbox, 'POST', `kiosk-certificates/${stolen.key.keyId}/revoke`);
    expect((await messages())[0]).toMatchObject({
      person: 'senior',
      text: expect.stringContaining('已停用'),
    });
    expect(await stolen.report(cast.minor, kept)).toMatchObject(ended('kiosk-revoked'));
    const neverReported = stolen.sign(noon + 2 * minute);
    expect(await Promise.all([reported, kept, neverReported].map(revocationOf))).toEqual(
      Array(3).fill('kiosk-revoked'),
    );
    expect((await standing('senior')).card).toBeNull();
    expect((await standing('minor')).card).toBeNull();
  });
});

test('whose card ended with a stolen kiosk gets another one without a second proof', async () => {
  const holder = cast['senior-with-valid-card'];
  const stolen = await certifiedKiosk(sandbox, 'token-of-the-stolen-one');
  expect(await stolen.report(holder, stolen.sign(noon), { reason: 'lost' })).toMatchObject(accepted);
  await control(sandbox, 'POST', `kiosk-certificates/${stolen.key.keyId}/revoke`);
  const code = expectOk(await gatewayOf(sandbox).issueCode(issueRequest(holder), 'key-another'));
  expect(await revocationOf(code.payload)).toBe('good');
});

describe('the same code reported again', () => {
  test('gets the same answer, under the same key and under another, and nobody is told twice', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const payload = kiosk.sign(noon);
    const report = { holder: cast.senior, agent: null, reason: 'first', payload, ageSeconds: 0 } as const;
    const first = await kiosk.gateway.reportOfflineIssue(report, 'offline-issue/1');
    expect(first).toMatchObject(accepted);
    expect(await kiosk.gateway.reportOfflineIssue(report, 'offline-issue/1')).toEqual(first);
    expect(await kiosk.gateway.reportOfflineIssue(report, 'offline-issue/2')).toEqual(first);
    expect(await messages()).toHaveLength(1);
    expect((await codesOnRecord()).filter(({ codeId }) => /^[0-9a-f]{16}$/.test(codeId))).toHaveLength(1);
  });

  test('gets the answer of then, whatever happened since', async () => {
    const { one, other, earlier, later } = await twoKiosksOffline();
    const first = await one.report(cast.senior, earlier);
    await other.report(cast.senior, later);
    expect(await one.report(cast.senior, earlier)).toEqual(first);
    expect(await revocationOf(earlier)).toBe('replaced');
  });
});

describe('a code is refused and nothing kept of it', () => {
  test.each<[string, (kiosk: OfflineKiosk) => Promise<Uint8Array> | Uint8Array]>([
    ['with a byte changed', (kiosk) => kiosk.sign(noon).with(-20, 65)],
    ['that is no code', () => new Uint8Array(Buffer.from('SSM1:HELLO'))],
    ['that another kiosk signed', async () => (await certifiedKiosk(sandbox, 'token-of-another')).sign(noon)],
    [
      'that the platform issued',
      async ({ gateway }) =>
        expectOk(await gateway.issueCode(issueRequest(cast.minor), 'key-online')).payload,
    ],
    ['issued after the certificate’s time', (kiosk) => kiosk.sign(noon + 15 * day)],
    ['outside of its places', ({ sign, certificate }) => sign(noon, { status: placeOf(certificate, 51) })],
    [
      'at its certificate’s place',
      ({ sign, certificate }) => sign(noon, { status: placeOf(certificate, 0) }),
    ],
    ['good for too long', ({ sign }) => sign(noon, { expiresOn: addDays(today, 31) })],
  ])('%s', async (_, forge) => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = await forge(kiosk);
    const before = await codesOnRecord();
    expect(await kiosk.report(cast.senior, code)).toMatchObject(notGenuine);
    expect(await codesOnRecord()).toEqual(before);
    expect((await standing('senior')).card).toBeNull();
  });

  test('with the card id or the place of another', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const other = await certifiedKiosk(sandbox, 'token-of-another');
    const cardId = '0011223344556677';
    const first = kiosk.sign(noon, { cardId });
    expect(await kiosk.report(cast.senior, first)).toMatchObject(accepted);
    expect(await other.report(cast.minor, other.sign(noon, { cardId }))).toMatchObject(notGenuine);
    const samePlace = kiosk.sign(noon, { status: placeOf(kiosk.certificate, 1) });
    expect(await kiosk.report(cast.minor, samePlace)).toMatchObject(notGenuine);
    expect(await revocationOf(first)).toBe('good');
  });
});
