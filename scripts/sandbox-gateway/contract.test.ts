import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/foundation/clock.ts';
import { type Log, type LogFields, silentLog } from '../../electron/foundation/log.ts';
import type { Gateway } from '../../electron/gateway/gateway.ts';
import { openHttpGateway } from '../../electron/gateway/http-gateway.ts';
import { refusalReasons } from '../../electron/gateway/refusal-reasons.ts';
import { people } from '../simulators/people/people.ts';
import {
  everyApplicationCallOnce,
  everyCatalogueCallOnce,
  everyCertificateCallOnce,
  everyDocumentCallOnce,
  everyPlainQuestion,
  everyRatingCallOnce,
  everyRecordCallOnce,
  everyTextMessageCallOnce,
} from './contract/everyday-calls.ts';
import { type OpenapiContract, readOpenapiContract } from './contract/openapi-contract.ts';
import { type Recorder, startRecorder } from './contract/recorder.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { control, expectOk, today } from './testing.ts';
import { certificateRequest, certifiedKiosk } from './testing-kiosk.ts';

const cast = people(today);
const token = 'kiosk-token-of-the-contract-test';
const contract: OpenapiContract = readOpenapiContract();
let sandbox: SandboxGateway;
let recorder: Recorder;
let gateway: Gateway;
const malformed: LogFields[] = [];
const log: Log = {
  ...silentLog,
  warn: (_, fields) => {
    if (fields?.code === 'gateway-answer-malformed') malformed.push(fields);
  },
};

beforeAll(async () => {
  sandbox = await startSandboxGateway({ port: 0, today, token });
  recorder = await startRecorder(sandbox.url);
  gateway = openHttpGateway({ url: recorder.url, deadlineSeconds: 20, token, clock: systemClock, log });
  await everyCallOnce(gateway);
});
afterAll(async () => {
  await recorder.close();
  await sandbox.close();
});

/** Successes and refusals of every operation. */
async function everyCallOnce(kiosk: Gateway): Promise<void> {
  await kiosk.cardPolicy();
  for (const person of Object.values(cast)) await kiosk.holderStanding(person);
  await kiosk.holderStanding({ number: cast.senior.number, name: '不是她' });
  await kiosk.startSecondProof(cast['no-phone-senior']);
  const proof = expectOk(await kiosk.startSecondProof(cast['senior-with-valid-card']));
  const sent = await control(sandbox, 'GET', 'messages');
  await kiosk.answerSecondProof(proof.proofId, sent.body[0].code === '000000' ? '000001' : '000000');
  const answer = expectOk(await kiosk.answerSecondProof(proof.proofId, sent.body[0].code));
  await kiosk.answerSecondProof('no-such-proof', '123456');
  const { text } = (await control(sandbox, 'GET', 'suishenma/senior')).body;
  await kiosk.proveByScan(cast.senior, text);
  await kiosk.proveByScan(cast.senior, '别的码');
  await kiosk.proveByStaff(cast.senior, { id: 1, name: '小李' });
  await kiosk.proveByStaff({ ...cast.senior, name: '不是她' }, { id: 1, name: '小李' }, 'apply');
  await kiosk.proveByScan({ ...cast.senior, name: '不是她' }, text);
  const request = {
    agent: null,
    reason: 'first',
    declaresNoSmartphone: false,
    secondProofToken: null,
  } as const;
  const first = expectOk(
    await kiosk.issueCode({ ...request, holder: cast.senior, agent: cast.adult }, 'issue-senior'),
  );
  await kiosk.issueCode({ ...request, holder: cast.adult }, 'issue-adult');
  await kiosk.issueCode(
    {
      ...request,
      ...{ holder: cast['senior-with-valid-card'], reason: 'lost' },
      secondProofToken: answer.accepted ? answer.token : null,
    },
    'issue-lost',
  );
  for (const report of ['printed', 'not-taken'] as const)
    await kiosk.reportCard(first.codeId, report, `report-${report}`);
  await kiosk.reportCard('no-such-code', 'printed', 'report-unknown');
  await everyOfflineCallOnce(kiosk);
  await everyCatalogueCallOnce(kiosk, sandbox);
  await everyTextMessageCallOnce(kiosk);
  await everyRecordCallOnce(kiosk, sandbox);
  await everyCertificateCallOnce(kiosk, sandbox);
  await everyApplicationCallOnce(kiosk, sandbox);
  await everyRatingCallOnce(kiosk);
  await everyDocumentCallOnce(kiosk, sandbox);
  const nobody = openHttpGateway({ url: recorder.url, deadlineSeconds: 20, clock: systemClock });
  await nobody.cardPolicy();
  await nobody.verificationMaterial();
  await everyPlainQuestion(nobody);
}

async function everyOfflineCallOnce(kiosk: Gateway): Promise<void> {
  const offline = await certifiedKiosk(recorder, token);
  const { publicKey, proof } = certificateRequest(offline.key);
  await kiosk.certifyKey({ publicKey, proof: proof.toReversed() }, 'certify-unproven');
  const midnight = Date.parse(`${today}T00:00:00+08:00`);
  await offline.report(cast.minor, offline.sign(midnight), { agent: cast.adult });
  await offline.report(cast['no-phone-senior'], offline.sign(midnight));
  await offline.report(cast['limit-reached-senior'], offline.sign(midnight), { reason: 'expired' });
  await offline.report(cast.senior, offline.sign(midnight).toReversed());
  const loss = { agent: null, secondProofToken: null, ageSeconds: 0 };
  await kiosk.reportLoss({ ...loss, holder: cast.minor, agent: cast.adult }, 'loss-minor');
  await kiosk.reportLoss({ ...loss, holder: cast.minor }, 'loss-of-nothing');
  await kiosk.reportLoss({ ...loss, holder: { ...cast.senior, name: '不是她' } }, 'loss-unknown');
}

test('what the kiosk sends and the sandbox answers is what openapi.yaml says', () => {
  const faults = recorder.exchanges.flatMap((exchange) =>
    contract.faultsOf(exchange).map((fault) => `${exchange.method} ${exchange.path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('the kiosk finds no answer malformed', () => {
  expect(malformed).toEqual([]);
});

test('every operation was used, with a success and with a refusal', () => {
  const seen = (low: number) =>
    new Set(
      recorder.exchanges
        .filter(({ status }) => status >= low && status < low + 100)
        .map((exchange) => contract.operationOf(exchange)),
    );
  expect([...seen(200)].sort()).toEqual([...contract.operationIds].sort());
  expect([...seen(400)].sort()).toEqual([...contract.operationIds].sort());
});

test('no path, query or header carries anything of a person', () => {
  const secrets = Object.values(cast).flatMap(({ number, name }) => [number, name, encodeURIComponent(name)]);
  for (const { path, requestHeaders } of recorder.exchanges) {
    const outside = `${path} ${JSON.stringify(requestHeaders)}`;
    expect(secrets.filter((secret) => outside.includes(secret))).toEqual([]);
  }
});

test('only number and name of a person are sent, though the caller holds the whole card', () => {
  const bodies = recorder.exchanges.map(({ requestBody }) => requestBody).join('\n');
  expect(bodies).toContain(cast.senior.number);
  expect(bodies).not.toContain(cast.senior.address);
});

test('the reasons the kiosk knows are those that openapi.yaml explains', () => {
  expect(contract.examplesOf('RefusalReason')).toEqual(refusalReasons);
});

describe('the judge itself', () => {
  const good = {
    ...{
      method: 'POST',
      path: '/v1/offline-codes/abc/reports',
      answerBody: '',
      contentType: '',
      status: 204,
    },
    requestHeaders: { 'content-type': 'application/json', 'idempotency-key': 'key-12345' },
    requestBody: '{"report":"printed"}',
  };

  test('passes an exchange without fault', () => {
    expect(contract.faultsOf(good)).toEqual([]);
  });

  test.each([
    ['an unknown path', { path: '/v1/offline-codes/abc/report' }],
    ['a path parameter that could lead elsewhere', { path: '/v1/offline-codes/..%2F..%2Fx/reports' }],
    ['a missing header', { requestHeaders: { 'content-type': 'application/json' } }],
    ['a wrong word', { requestBody: '{"report":"taken"}' }],
    ['a member too many', { requestBody: '{"report":"printed","name":"王春英"}' }],
    ['a missing member', { requestBody: '{}' }],
    ['another status', { status: 200 }],
    [
      'a refusal as plain JSON',
      { status: 404, contentType: 'application/json', answerBody: '{"reason":"x"}' },
    ],
    ['a body where there is none', { answerBody: '{}', contentType: 'application/json' }],
  ])('finds %s', (_, change) => {
    expect(contract.faultsOf({ ...good, ...change })).not.toEqual([]);
  });
});
