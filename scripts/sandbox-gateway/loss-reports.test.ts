import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Gateway, LossReport } from '../../electron/gateway/gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, provenByScan, today } from './testing.ts';
import { certifiedKiosk, gatewayOf } from './testing-kiosk.ts';

const cast = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const minute = 60_000;
let now: number;
let sandbox: SandboxGateway;
let gateway: Gateway;
let reports: number;
beforeEach(async () => {
  now = noon;
  reports = 0;
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
  gateway = gatewayOf(sandbox);
});
afterEach(() => sandbox.close());

const refused = (reason: string) => ({ ok: false, error: { code: 'gateway-refused', reason } });
const messages = async () => (await control(sandbox, 'GET', 'messages')).body;
const stateOf = async (person: keyof typeof cast) =>
  expectOk(await gateway.holderStanding(cast[person])).card?.state;
function report(person: keyof typeof cast, change: Partial<LossReport> = {}) {
  reports += 1;
  return gateway.reportLoss(
    { holder: cast[person], agent: null, secondProofToken: null, ageSeconds: 0, ...change },
    `loss/${String(reports).padStart(4, '0')}`,
  );
}

describe('a card reported lost', () => {
  test.each(['issued', 'valid', 'suspended'])(
    'is lost at once if it was %s, and the phone is told',
    async (state) => {
      await control(sandbox, 'POST', 'people/senior', { card: { state } });
      expect(await report('senior')).toEqual({ ok: true, value: { ended: true, notified: '100****0001' } });
      expect(await stateOf('senior')).toBe('lost');
      expect((await messages()).map(({ text }: { text: string }) => text)).toEqual([
        expect.stringContaining('挂失，原卡即时失效'),
      ]);
    },
  );

  test('is lost also to somebody without a phone, and by an agent', async () => {
    await control(sandbox, 'POST', 'people/no-phone-senior', { card: { state: 'valid' } });
    const byAgent = await report('no-phone-senior', { agent: cast.adult });
    expect(byAgent).toEqual({ ok: true, value: { ended: true, notified: null } });
    await report('senior-with-valid-card', { agent: cast.adult });
    expect((await messages())[0].text).toContain('由他人代为挂失');
  });

  test('twice under the same key is told once, though the second report is older', async () => {
    const loss = { holder: cast['senior-with-valid-card'], agent: null, secondProofToken: null };
    const first = await gateway.reportLoss({ ...loss, ageSeconds: 0 }, 'loss/of-it');
    now = noon + 24 * 60 * minute;
    expect(await gateway.reportLoss({ ...loss, ageSeconds: 86_400 }, 'loss/of-it')).toEqual(first);
    expect(await messages()).toHaveLength(1);
  });
});

describe('nothing happens and nothing is sent', () => {
  test.each([
    ['where there was never a card', null],
    ['where the card has expired', { state: 'expired' }],
    ['where it is lost already', { state: 'lost' }],
  ])('%s', async (_, card) => {
    await control(sandbox, 'POST', 'people/senior', { card });
    expect(await report('senior')).toEqual({ ok: true, value: { ended: false, notified: null } });
    expect(await stateOf('senior')).toBe(card?.state);
    expect(await messages()).toEqual([]);
  });
});

describe('a report that was kept for a day', () => {
  test('leaves the card that the holder was given since', async () => {
    now = noon + 24 * 60 * minute;
    expectOk(await gateway.issueCode(issueRequest(cast.senior), 'key-since'));
    now += minute;
    expect(await report('senior', { ageSeconds: 86_400 })).toMatchObject({ value: { ended: false } });
    expect(await stateOf('senior')).toBe('issued');
  });

  test('ends the card of before, though it was an offline one and is reported just now', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(noon);
    now = noon + 24 * 60 * minute;
    await kiosk.report(cast.senior, code);
    expect(await report('senior', { ageSeconds: 86_400 - 300 })).toMatchObject({ value: { ended: true } });
    expect(await stateOf('senior')).toBe('lost');
  });
});

describe('a report is refused', () => {
  test('for a name that does not belong to the number', async () => {
    const holder = { ...cast['senior-with-valid-card'], name: '不是她' };
    expect(await report('senior', { holder })).toMatchObject(refused('unknown-person'));
    expect(await stateOf('senior-with-valid-card')).toBe('valid');
  });

  test.each(['minor', 'senior-with-valid-card'] as const)('from %s as agent', async (agent) => {
    expect(await report('senior-with-valid-card', { agent: cast[agent] })).toMatchObject(
      refused('agent-not-accepted'),
    );
  });

  test('without the second proof that the policy asks for, and a token is good for one report', async () => {
    const { policy } = (await control(sandbox, 'GET', 'state')).body;
    await control(sandbox, 'POST', 'policy', {
      identityLevels: { ...policy.identityLevels, reportLoss: 'card-and-second-proof' },
    });
    const person = 'senior-with-valid-card';
    expect(await report(person)).toMatchObject(refused('second-proof-required'));
    const others = await provenByScan(sandbox, gateway, 'senior', cast.senior);
    expect(await report(person, { secondProofToken: others })).toMatchObject(refused('second-proof-invalid'));
    const secondProofToken = await provenByScan(sandbox, gateway, person, cast[person]);
    expect(await report(person, { secondProofToken })).toMatchObject({ value: { ended: true } });
    expect(await report(person, { secondProofToken })).toMatchObject(refused('second-proof-invalid'));
  });
});
