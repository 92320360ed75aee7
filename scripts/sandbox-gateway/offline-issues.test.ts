import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Judgement, judgeCode } from '../../electron/credential/judge-code.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certifiedKiosk, gatewayOf, materialOf } from './testing-kiosk.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const minute = 60_000;
let now: number;
let sandbox: SandboxGateway;
beforeEach(async () => {
  now = noon;
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
});
afterEach(() => sandbox.close());

const accepted = { ok: true, value: { outcome: 'accepted', reason: null } };
const ended = (reason: string) => ({ ok: true, value: { outcome: 'ended', reason } });
const messages = async () => (await control(sandbox, 'GET', 'messages')).body;
const codeIdOf = (code: Uint8Array) =>
  codes().then((all) => all.find((one) => one.payload === base64(code))?.codeId ?? '');
const base64 = (code: Uint8Array) => Buffer.from(code).toString('base64');
const codes = async (): Promise<{ codeId: string; payload: string; state: string }[]> =>
  (await control(sandbox, 'GET', 'state')).body.codes;

async function revocationOf(code: Uint8Array): Promise<string> {
  const material = await materialOf(gatewayOf(sandbox));
  const judged: Judgement = judgeCode(code, { ...material, requireStatus: true, now });
  return 'revocation' in judged ? judged.revocation : judged.verdict;
}

/** Signed at noon by one and ten minutes later by the other, for the same holder, both out of reach; now it is one o'clock. */
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
    expect((await messages())[0].text).toContain('断网');
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
    expect((await messages())[0].text).toContain('原卡即时失效');
  });
});

describe('of two kiosks that were offline for the same holder', () => {
  test.each(['earlier', 'later'] as const)(
    'the later code stays, with the %s reported first',
    async (first) => {
      const { one, other, earlier, later } = await twoKiosksOffline();
      const reportEarlier = () => one.report(cast.senior, earlier);
      const reportLater = () => other.report(cast.senior, later);
      if (first === 'earlier') {
        expect(await reportEarlier()).toMatchObject(accepted);
        expect(await reportLater()).toMatchObject(accepted);
      } else {
        expect(await reportLater()).toMatchObject(accepted);
        expect(await reportEarlier()).toMatchObject(ended('newer-code'));
      }
      expect(await Promise.all([earlier, later].map(revocationOf))).toEqual(['replaced', 'good']);
      const { card } = expectOk(await one.gateway.holderStanding(cast.senior));
      expect(card?.codeId).toBe(await codeIdOf(later));
      expect(await messages()).toHaveLength(2);
    },
  );
});
