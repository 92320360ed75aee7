import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgeCode } from '../../electron/credential/judge-code.ts';
import type { CalendarDate } from '../../electron/foundation/calendar-date.ts';
import { systemClock } from '../../electron/foundation/clock.ts';
import type { Gateway, LossReport } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { people } from '../simulators/people/people.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, issueRequest, today } from './testing.ts';
import { certifiedKiosk, gatewayOf, materialOf } from './testing-kiosk.ts';

const { senior, minor } = people(today);
const noon = Date.parse(`${today}T12:00:00+08:00`);
const minute = 60_000;
const hour = 60 * minute;
let now: number;
let sandbox: SandboxGateway;
beforeEach(async () => {
  now = noon;
  sandbox = await startSandboxGateway({ port: 0, now: () => now });
});
afterEach(() => sandbox.close());

const accepted = { ok: true, value: { outcome: 'accepted', reason: null } };
const ended = (reason: string) => ({ ok: true, value: { outcome: 'ended', reason } });
const messages = async (): Promise<{ text: string }[]> => (await control(sandbox, 'GET', 'messages')).body;
async function revocationOf(code: Uint8Array): Promise<string> {
  const judged = judgeCode(code, { ...(await materialOf(gatewayOf(sandbox))), requireStatus: true, now });
  return 'revocation' in judged ? judged.revocation : judged.verdict;
}
function reportLoss(gateway: Gateway, key: string, change: Partial<LossReport> = {}) {
  const loss = { holder: senior, agent: null, secondProofToken: null, ageSeconds: 0 };
  return gateway.reportLoss({ ...loss, ...change }, key);
}

describe.each([-365 * 24, -2, 2, 365 * 24])('a kiosk whose clock is %d hours off', (hoursOff) => {
  const kioskNow = () => now + hoursOff * hour;
  const gatewayOfIt = () =>
    openHttpGateway({
      ...{ url: sandbox.url, deadlineSeconds: 20, clock: { ...systemClock, now: kioskNow } },
    });

  test('ends a lost card at once', async () => {
    const code = expectOk(await gatewayOfIt().issueCode(issueRequest(senior), 'key-of-the-card'));
    now += minute;
    expect(await reportLoss(gatewayOfIt(), 'loss-at-once')).toMatchObject({ value: { ended: true } });
    expect(await revocationOf(code.payload)).toBe('lost');
  });

  test('ends it also by a report that it kept for a day, and leaves what was issued since', async () => {
    const issue = (person: typeof senior, key: string) => gatewayOfIt().issueCode(issueRequest(person), key);
    const lost = expectOk(await issue(senior, 'key-lost'));
    now += minute;
    const saidAt = kioskNow();
    now += minute;
    const since = expectOk(await issue(minor, 'key-since'));
    now += 24 * hour;
    const ageSeconds = (kioskNow() - saidAt) / 1000;
    expect(await reportLoss(gatewayOfIt(), 'loss-of-the-one', { ageSeconds })).toMatchObject({
      value: { ended: true },
    });
    const ofTheOther = await reportLoss(gatewayOfIt(), 'loss-before-the-other', {
      holder: minor,
      ageSeconds,
    });
    expect(ofTheOther).toMatchObject({ value: { ended: false } });
    expect(await Promise.all([lost.payload, since.payload].map(revocationOf))).toEqual(['lost', 'good']);
  });
});

describe('a loss ends a code that the platform hears of only later', () => {
  test.each([
    ['signed in the very second of the loss', 0],
    ['signed an hour before it', -hour],
  ])('%s, and the phone is told', async (_, signed) => {
    const kiosk = await certifiedKiosk(sandbox);
    now += 2 * hour;
    const code = kiosk.sign(now + signed);
    expect(await reportLoss(gatewayOf(sandbox), 'loss-first')).toEqual({
      ok: true,
      value: { ended: false, notified: null },
    });
    now += hour;
    expect(await kiosk.report(senior, code)).toEqual({
      ...{ ok: true, value: { outcome: 'ended', reason: 'reported-lost', notified: '100****0001' } },
    });
    expect(await revocationOf(code)).toBe('lost');
    expect((await messages())[0]?.text).toContain('已挂失');
  });

  test('and is lost also where the holder was given another card since, which stays', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(now);
    now += hour;
    await reportLoss(gatewayOf(sandbox), 'loss-first');
    now += minute;
    const online = expectOk(await gatewayOf(sandbox).issueCode(issueRequest(senior), 'key-since'));
    expect(await kiosk.report(senior, code)).toMatchObject(ended('reported-lost'));
    expect(await Promise.all([code, online.payload].map(revocationOf))).toEqual(['lost', 'good']);
  });

  test('also where the kiosk’s clock runs ahead and its report comes late', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(now + 2 * hour);
    now += minute;
    await reportLoss(gatewayOf(sandbox), 'loss-first');
    now += hour;
    const report = await kiosk.report(senior, code, { ageSeconds: 3_660 });
    expect(report).toMatchObject(ended('reported-lost'));
  });

  test('but not one that was signed after it', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    await reportLoss(gatewayOf(sandbox), 'loss-first');
    now += hour;
    const code = kiosk.sign(noon + minute);
    expect(await kiosk.report(senior, code)).toMatchObject(accepted);
    expect(await revocationOf(code)).toBe('good');
  });

  test('by the latest loss, in whatever order losses are reported', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    now += 10 * hour;
    const code = kiosk.sign(now - 2 * hour);
    await reportLoss(gatewayOf(sandbox), 'loss-later', { ageSeconds: 3600 });
    await reportLoss(gatewayOf(sandbox), 'loss-earlier', { ageSeconds: 5 * 3600 });
    expect(await kiosk.report(senior, code)).toMatchObject(ended('reported-lost'));
  });

  test('not by a loss that was refused, nor by that of somebody else', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(now);
    now += hour;
    await reportLoss(gatewayOf(sandbox), 'loss-refused', { agent: senior });
    await reportLoss(gatewayOf(sandbox), 'loss-of-another', { holder: minor });
    expect(await kiosk.report(senior, code)).toMatchObject(accepted);
  });
});

describe('a code from the future', () => {
  test('is lost when its holder reports it lost today', async () => {
    const kiosk = await certifiedKiosk(sandbox);
    const code = kiosk.sign(now + 48 * hour);
    expect(await kiosk.report(senior, code)).toMatchObject(accepted);
    now += hour;
    expect(await reportLoss(gatewayOf(sandbox), 'loss-today')).toMatchObject({ value: { ended: true } });
    now += 48 * hour;
    expect(await revocationOf(code)).toBe('lost');
  });

  test('does not stand before one that another kiosk signs after its report', async () => {
    const fast = await certifiedKiosk(sandbox, 'token-of-the-fast-one');
    const right = await certifiedKiosk(sandbox, 'token-of-the-right-one');
    const fromTheFuture = fast.sign(now + 2 * hour);
    expect(await fast.report(senior, fromTheFuture)).toMatchObject(accepted);
    now += hour;
    const later = right.sign(now);
    expect(await right.report(senior, later)).toMatchObject(accepted);
    now += 2 * hour;
    expect(await Promise.all([fromTheFuture, later].map(revocationOf))).toEqual(['replaced', 'good']);
  });

  test('counts in the year in which it was reported: the new year lifts no limit early', async () => {
    await sandbox.close();
    now = Date.parse('2026-12-31T22:00:00+08:00');
    const { 'limit-reached-senior': holder } = people('2026-12-31' as CalendarDate);
    sandbox = await startSandboxGateway({ port: 0, now: () => now });
    const kiosk = await certifiedKiosk(sandbox);
    const nextYear = kiosk.sign(now + 3 * hour);
    expect(await kiosk.report(holder, nextYear, { reason: 'lost' })).toMatchObject(ended('limit-reached'));
  });
});
