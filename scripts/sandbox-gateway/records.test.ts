import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway, RecordQuestion } from '../../electron/gateway/gateway.ts';
import { type SandboxGateway, startSandboxGateway } from './sandbox-gateway.ts';
import { cast, control, expectOk, provenFor, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

let sandbox: SandboxGateway;
let kiosk: Gateway;
beforeAll(async () => {
  sandbox = await startSandboxGateway({ port: 0, today });
  kiosk = gatewayOf(sandbox);
});
afterAll(() => sandbox.close());

const period = { from: '2025-04', to: '2026-02' };
const payments: RecordQuestion = {
  ...{ holder: cast.adult, agent: null, secondProofToken: null },
  ...{ kind: 'social-insurance-payments', period, purpose: 'show' },
};

test('a record on the screen needs the identity card, shows one row a month, and carries no seal', async () => {
  const record = expectOk(await kiosk.record(payments));
  expect(record.sections[0]?.table?.rows.map(([month]) => month).at(0)).toBe('2025-04');
  expect(record.sections[0]?.table?.rows).toHaveLength(11);
  expect(record.holder).toEqual({ name: '李*明', number: expect.stringContaining('********') });
  expect(record.seal).toBeNull();
});

test('on paper it needs a second proof for just that, which a question does not use up', async () => {
  const print = { ...payments, purpose: 'print' } as const;
  expect(await kiosk.record(print)).toMatchObject({ error: { reason: 'second-proof-required' } });
  const ofShowing = await provenFor(sandbox, kiosk, 'adult', 'show-record');
  expect(await kiosk.record({ ...print, secondProofToken: ofShowing })).toMatchObject({
    error: { reason: 'second-proof-invalid' },
  });
  const secondProofToken = await provenFor(sandbox, kiosk, 'adult', 'print-record');
  for (let time = 0; time < 2; time += 1)
    expect(expectOk(await kiosk.record({ ...print, secondProofToken })).seal).toBe('演示社保中心');
});

test('a proof for records issues no card, and one for cards shows no record', async () => {
  const act = await provenFor(sandbox, kiosk, 'senior', 'show-record');
  const issue = { holder: cast.senior, agent: null, declaresNoSmartphone: false, secondProofToken: act };
  expect(await kiosk.issueCode({ ...issue, reason: 'first' }, 'with-a-wrong-proof')).toMatchObject({
    error: { reason: 'second-proof-invalid' },
  });
  const { proofId } = expectOk(await kiosk.startSecondProof(cast.adult));
  const [message] = (await control(sandbox, 'GET', 'messages')).body;
  expect(message.text).toContain('离线码卡');
  const answer = expectOk(await kiosk.answerSecondProof(proofId, message.code));
  const token = answer.accepted ? answer.token : '';
  const question = { ...payments, kind: 'housing-fund', period: null, secondProofToken: token };
  expect(await kiosk.record(question)).toMatchObject({ error: { reason: 'second-proof-invalid' } });
});

test('the message with a code says for which act it is', async () => {
  await kiosk.startSecondProof(cast.adult, 'print-record');
  expect((await control(sandbox, 'GET', 'messages')).body[0].text).toContain('打印记录');
});

test('that it was printed is told to the phone on record, once', async () => {
  const { recordId } = expectOk(await kiosk.record(payments));
  const printed = { recordId, sealed: true, ageSeconds: 60 };
  for (const ageSeconds of [60, 3600])
    expect(expectOk(await kiosk.reportRecordPrinted({ ...printed, ageSeconds }, 'printed-once'))).toEqual({
      notified: '100****0002',
    });
  const told = (await control(sandbox, 'GET', 'messages')).body as { text: string }[];
  expect(told.filter(({ text }) => text.includes('社保缴费记录'))).toHaveLength(1);
});

describe('refused is', () => {
  test.each([
    ['a kind that there is not', { kind: 'horoscope' }, 'record-kind-unknown'],
    [
      'a sheet of what is for the screen alone',
      { kind: 'housing-fund', purpose: 'print' },
      'record-kind-unknown',
    ],
    ['another name', { holder: { ...cast.adult, name: '别人' } }, 'unknown-person'],
    ['an agent who is the holder', { agent: cast.adult }, 'agent-not-accepted'],
    ['no period', { period: null }, 'period-not-accepted'],
    ['a period that is too long', { period: { from: '2025-01', to: '2026-02' } }, 'period-not-accepted'],
    ['a period in the future', { period: { from: '2026-02', to: '2026-03' } }, 'period-not-accepted'],
    ['a period the wrong way round', { period: { from: '2026-02', to: '2026-01' } }, 'period-not-accepted'],
    ['somebody who never worked', { holder: cast.minor }, 'nothing-on-record'],
  ] as const)('%s', async (_, change, reason) => {
    expect(await kiosk.record({ ...payments, ...change })).toMatchObject({
      error: { code: 'gateway-refused', reason },
    });
  });
});

test('a city may want the second proof for what the sandbox gives to the card alone', async () => {
  await control(sandbox, 'POST', 'acts', { 'show-record': 'card-and-second-proof' });
  expect(expectOk(await kiosk.actPolicy()).levels['show-record']).toBe('card-and-second-proof');
  expect(await kiosk.record(payments)).toMatchObject({ error: { reason: 'second-proof-required' } });
});
