import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../foundation/clock.ts';
import type { Log, LogFields } from '../foundation/log.ts';
import { defaultCardPolicy } from './default-card-policy.ts';
import type { GatewayFailure } from './gateway.ts';
import { openHttpGateway } from './http-gateway.ts';

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const person = { number: '310105195203140018', name: '无名氏' };
let asked: Asked[];
let logged: LogFields[];
let answer: { status: number; contentType: string; body: string };
let url: string;
let stop: () => void;

beforeEach(async () => {
  asked = [];
  logged = [];
  answer = { status: 200, contentType: 'application/json', body: JSON.stringify(defaultCardPolicy) };
  const server = createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    asked.push({ method, path, headers, body: await text(request) });
    response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterEach(() => stop());

function open(change: { url?: string; token?: string } = {}) {
  const note = (level: string) => (event: string, fields?: LogFields) => {
    logged.push({ level, event, ...fields });
  };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  return openHttpGateway({ url, deadlineSeconds: 20, clock: systemClock, log, ...change });
}

function answerJson(body: unknown, status = 200, contentType = 'application/json'): void {
  answer = { status, contentType, body: JSON.stringify(body) };
}

async function failureOf(call: Promise<{ ok: boolean; error?: GatewayFailure }>) {
  const result = await call;
  return result.ok ? undefined : result.error;
}

describe('what is sent', () => {
  test('the path is added to that of the configured address, with or without a slash at its end', async () => {
    await open({ url: `${url}/city/kiosks/` }).cardPolicy();
    await open({ url: `${url}/city/kiosks` }).cardPolicy();
    expect(asked.map(({ path }) => path)).toEqual(Array(2).fill('/city/kiosks/v1/card-policy'));
  });

  test('the token is presented, and without one no word of it', async () => {
    await open({ token: 'secret-of-this-kiosk' }).cardPolicy();
    await open().cardPolicy();
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer secret-of-this-kiosk',
      undefined,
    ]);
  });

  test('of a person only number and name, of whole identity cards too', async () => {
    const card = { ...person, address: '示例路1号', portrait: 'bytes' };
    const gateway = open();
    await gateway.holderStanding(card);
    await gateway.startSecondProof(card);
    await gateway.proveByScan(card, 'scanned');
    await gateway.proveByStaff(card, { id: 3, name: '小李' });
    await gateway.issueCode(
      { holder: card, agent: card, reason: 'lost', declaresNoSmartphone: false, secondProofToken: null },
      'key-of-the-issue',
    );
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([
      { holder: person },
      { holder: person },
      { holder: person, scanned: 'scanned' },
      { holder: person, staff: { id: 3, name: '小李' } },
      { holder: person, agent: person, reason: 'lost', declaresNoSmartphone: false, secondProofToken: null },
    ]);
    expect(asked.at(-1)?.headers['idempotency-key']).toBe('key-of-the-issue');
    const payload = new Uint8Array(Buffer.from('SSM1:'));
    await gateway.reportOfflineIssue(
      { holder: card, agent: card, reason: 'first', payload, ageSeconds: 0 },
      'key-offline',
    );
    await gateway.reportLoss(
      { holder: card, agent: card, secondProofToken: null, ageSeconds: 90 },
      'key-of-the-loss',
    );
    expect(asked.slice(-2).map(({ body }) => JSON.parse(body))).toEqual([
      { holder: person, agent: person, reason: 'first', payload: 'U1NNMTo=', ageSeconds: 0 },
      { holder: person, agent: person, secondProofToken: null, ageSeconds: 90 },
    ]);
    const keys = asked.slice(-2).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(['key-offline', 'key-of-the-loss']);
  });

  test.each([
    [-7200, 0],
    [0.9, 0],
    [31_536_001, 31_536_000],
  ])('a loss %d seconds old as %d: a clock that was set meanwhile gives any age', async (age, sent) => {
    const loss = { holder: person, agent: null, secondProofToken: null, ageSeconds: age };
    await open().reportLoss(loss, 'key-of-the-loss');
    expect(JSON.parse(asked[0]?.body ?? '').ageSeconds).toBe(sent);
  });

  test('an identifier cannot lead to another path', async () => {
    await open().answerSecondProof('../../admin?x#', '123456');
    expect(asked[0]?.path).toBe('/v1/second-proofs/..%2F..%2Fadmin%3Fx%23/answer');
  });

  test('each call once, even when the platform fails', async () => {
    answerJson({}, 503);
    await open().reportCard('code', 'printed', 'key-of-the-report');
    expect(asked).toHaveLength(1);
  });
});

describe('what comes back', () => {
  test('members that the interface does not name are dropped', async () => {
    answerJson({ ...defaultCardPolicy, seniorDiscount: 5 });
    expect(await open().cardPolicy()).toEqual({ ok: true, value: defaultCardPolicy });
  });

  test('the payload is the very bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    const payload = Buffer.from(bytes).toString('base64');
    answerJson(
      { codeId: 'c', payload, issuedOn: '2026-03-14', expiresOn: '2026-09-10', notified: null },
      201,
    );
    const request = { holder: person, agent: null, reason: 'first', declaresNoSmartphone: false } as const;
    const issued = await open().issueCode({ ...request, secondProofToken: null }, 'key-of-the-issue');
    expect(issued).toMatchObject({ ok: true, value: { payload: bytes } });
  });

  test('a report is taken note of without a body', async () => {
    answer = { status: 204, contentType: '', body: '' };
    expect(await open().reportCard('code', 'printed', 'key-of-the-report')).toEqual({
      ok: true,
      value: undefined,
    });
  });

  test('a refusal is the platform’s word, known or not', async () => {
    answerJson({ reason: 'already-valid', detail: person.name }, 422, 'application/problem+json');
    expect(await failureOf(open().startSecondProof(person))).toEqual({
      ...{ code: 'gateway-refused', reason: 'already-valid', detail: 'status-422' },
    });
    answerJson({ reason: 'moon-in-the-wrong-house' }, 409, 'application/problem+json; charset=utf-8');
    expect(await failureOf(open().cardPolicy())).toMatchObject({ reason: 'moon-in-the-wrong-house' });
  });

  test('too many is later for reports, whose key is sent again, and a refusal for questions', async () => {
    const gateway = open();
    const about = { holder: person, agent: null } as const;
    const later = { code: 'gateway-offline', detail: 'status-429' };
    answerJson({ reason: 'too-many-codes' }, 429, 'application/problem+json');
    expect(await failureOf(gateway.startSecondProof(person))).toMatchObject({ code: 'gateway-refused' });
    answer = { status: 429, contentType: 'text/html', body: '<h1>slow down</h1>' };
    const loss = { ...about, secondProofToken: null, ageSeconds: 0 };
    const issue = { ...about, reason: 'first', payload: new Uint8Array(5), ageSeconds: 0 } as const;
    expect(await failureOf(gateway.reportLoss(loss, 'key-of-the-loss'))).toEqual(later);
    expect(await failureOf(gateway.reportOfflineIssue(issue, 'key-offline'))).toEqual(later);
    expect(await failureOf(gateway.reportCard('code', 'printed', 'key-of-the-report'))).toEqual(later);
  });

  test('verification material may be larger than all else, up to 16 MiB', async () => {
    const material = (bytes: number) => ({
      trust: [],
      statusLists: [Buffer.alloc(bytes).toString('base64')],
    });
    answerJson(material(8_400_000));
    expect(await open().verificationMaterial()).toMatchObject({ ok: true });
    answerJson(material(12_600_000));
    const tooLong = { code: 'gateway-answer-malformed', detail: 'body-too-long' };
    expect(await failureOf(open().verificationMaterial())).toEqual(tooLong);
    answerJson({ ...defaultCardPolicy, note: ' '.repeat(1_100_000) });
    expect(await failureOf(open().cardPolicy())).toEqual(tooLong);
  });

  test('a wrong token says nothing of the resident: the platform is out of reach', async () => {
    answerJson({ reason: 'not-authorised' }, 401, 'application/problem+json');
    expect(await failureOf(open().cardPolicy())).toEqual({ code: 'gateway-unauthorised' });
  });
});

describe('the log', () => {
  test('says which call, how long and why not; nothing of people, identifiers, codes or the token', async () => {
    const gateway = open({ token: 'secret-of-this-kiosk' });
    answerJson({ reason: 'proof-unknown', detail: person.number }, 404, 'application/problem+json');
    await gateway.answerSecondProof('proof-of-somebody', '918273');
    answerJson({ disabilityCertificate: person.name, phoneOnRecord: '10000000001' });
    await gateway.holderStanding(person);
    answerJson({ proofId: 'p', sentTo: '138****0000' });
    await gateway.startSecondProof(person);
    answerJson(defaultCardPolicy);
    await gateway.cardPolicy();
    answerJson({ trust: [], statusLists: [] });
    await gateway.verificationMaterial();
    // What is asked for all the time is not worth a line each time.
    expect(logged).toMatchObject([
      { level: 'warn', event: 'gateway-failed', call: 'answerSecondProof', reason: 'proof-unknown' },
      { level: 'warn', event: 'gateway-failed', call: 'holderStanding', code: 'gateway-answer-malformed' },
      { level: 'info', event: 'gateway-answered', call: 'startSecondProof' },
    ]);
    const secrets = [person.number, person.name, 'proof-of-somebody', '918273', 'secret-of', '10000000001'];
    expect(secrets.filter((secret) => JSON.stringify(logged).includes(secret))).toEqual([]);
  });

  test('not even of a token that cannot be sent, which fails and does not throw', async () => {
    const failure = await failureOf(open({ token: 'two\nlines-of-secret' }).cardPolicy());
    expect(failure?.code).toBe('gateway-offline');
    expect(JSON.stringify([failure, logged])).not.toContain('secret');
  });
});
