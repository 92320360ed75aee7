import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Application } from '../../electron/gateway/gateway.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { startSandboxGateway } from './sandbox-gateway.ts';
import { applied, cast, control, expectOk, provenFor, today } from './testing.ts';
import { gatewayOf } from './testing-kiosk.ts';

const senior = { holder: cast.senior, agent: null, secondProofToken: null };
const png = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
const application: Application = {
  ...senior,
  ...{ item: 'medical-record-book', formVersion: 1, materials: [], resultBy: 'counter' },
  values: [
    { field: 'reason', value: 'used-up' },
    { field: 'phone', value: '100****0001' },
  ],
};

async function start(now?: () => number, stateFile?: string) {
  const sandbox = await startSandboxGateway({ port: 0, today, now, stateFile });
  onTestFinished(() => sandbox.close());
  const kiosk = gatewayOf(sandbox);
  const clerk = (acceptanceNumber: string, state: string) =>
    control(sandbox, 'POST', `cases/${acceptanceNumber}`, { state, remark: '看不清' });
  const caseNow = async () => expectOk(await kiosk.cases(senior))[0];
  const proven = async () => ({
    ...senior,
    secondProofToken: await provenFor(sandbox, kiosk, 'senior', 'change-case'),
  });
  return { sandbox, kiosk, clerk, caseNow, proven };
}

test('an application with an uploaded material is taken once for a key, and stands among the holder’s cases', async () => {
  const { sandbox, kiosk, caseNow } = await start();
  const { uploadId } = expectOk(
    await kiosk.upload({ holder: cast.senior, contentType: 'image/png', bytes: png }, 'one-upload'),
  );
  const whole: Application = {
    ...application,
    materials: [{ material: 'identity-card', source: 'upload', uploadId }],
  };
  const first = expectOk(await kiosk.submitApplication(whole, 'one-application'));
  expect(expectOk(await kiosk.submitApplication(whole, 'one-application'))).toEqual(first);
  const acceptanceNumber = first.accepted ? first.acceptanceNumber : '';
  expect(acceptanceNumber).toMatch(/^\d{15}$/);
  expect(await caseNow()).toMatchObject({
    ...{ acceptanceNumber, item: 'medical-record-book', state: 'submitted', mayBeWithdrawn: true },
    ...{ wanted: [], result: null },
  });
  const [message] = (await control(sandbox, 'GET', 'messages')).body;
  expect(message.text).toContain('已提交');
  expect(expectOk(await kiosk.cases({ ...senior, holder: cast.adult }))).toEqual([]);
});

test('what has to be put right is said of each field and material, and nothing is handed in', async () => {
  const { kiosk, caseNow } = await start();
  const values = [
    { field: 'reason', value: 'lost' },
    { field: 'lost-on', value: '2026-02-30' },
  ];
  expect(expectOk(await kiosk.submitApplication({ ...application, values }, 'a-bad-application'))).toEqual({
    accepted: false,
    problems: [
      { at: 'lost-on', problem: 'invalid', words: '没有这一天' },
      { at: 'phone', problem: 'missing', words: null },
      { at: 'identity-card', problem: 'missing', words: null },
      { at: 'loss-statement', problem: 'missing', words: null },
    ],
  });
  expect(await caseNow()).toBeUndefined();
});

describe('refused is', () => {
  test.each([
    ['an item that nobody offers', { item: 'moon-walk' }, 'item-not-offered'],
    ['another version of the form', { formVersion: 2 }, 'form-changed'],
    [
      'an upload that nobody made',
      { materials: [{ material: 'identity-card', source: 'upload', uploadId: 'x' }] },
      'upload-unknown',
    ],
    [
      'a certificate of nobody',
      { materials: [{ material: 'identity-card', source: 'certificate', certificateId: 'x' }] },
      'certificate-unknown',
    ],
  ] as const)('%s', async (_, change, reason) => {
    const { kiosk } = await start();
    expect(await kiosk.submitApplication({ ...application, ...change }, 'a-refused-one')).toMatchObject({
      error: { code: 'gateway-refused', reason },
    });
  });

  test('somebody else’s upload', async () => {
    const { kiosk } = await start();
    const picture = { holder: cast.adult, contentType: 'image/png', bytes: png } as const;
    const { uploadId } = expectOk(await kiosk.upload(picture, 'one-upload'));
    const materials = [{ material: 'identity-card', source: 'upload', uploadId }] as const;
    expect(await kiosk.submitApplication({ ...application, materials }, 'a-refused-one')).toMatchObject({
      error: { reason: 'upload-unknown' },
    });
  });

  test('a file that is none of its kind, and one of more than 4 MiB', async () => {
    const { kiosk } = await start();
    const jpeg = { holder: cast.senior, contentType: 'image/jpeg', bytes: png } as const;
    expect(await kiosk.upload(jpeg, 'a-wrong-upload')).toMatchObject({
      error: { reason: 'file-not-accepted' },
    });
    const large = Buffer.concat([png, Buffer.alloc(4 * 1024 * 1024)]);
    const picture = { holder: cast.senior, contentType: 'image/png', bytes: large } as const;
    expect(await kiosk.upload(picture, 'a-large-upload')).toMatchObject({
      error: { reason: 'file-not-accepted' },
    });
  });
});

test('what the platform knows need not be typed; the phone stays masked', async () => {
  const { kiosk } = await start();
  expect(expectOk(await kiosk.prefilledFacts({ ...senior, item: 'medical-record-book' }))).toEqual([
    { field: 'phone', value: '100****0001', fixed: false },
  ]);
});

test('a phone sends its photograph for a quarter of an hour, and what came stays good', async () => {
  let now = Date.parse(`${today}T09:00:00+08:00`);
  const { sandbox, kiosk } = await start(() => now);
  const wanted = { holder: cast.senior, item: 'medical-record-book', material: 'identity-card' };
  const { phoneUploadId, address, seconds } = expectOk(await kiosk.startPhoneUpload(wanted, 'one-phone'));
  expect([address, seconds]).toEqual([`https://sandbox.example/u/${phoneUploadId}`, 900]);
  expect(expectOk(await kiosk.phoneUpload(phoneUploadId))).toEqual({ state: 'open', uploads: [] });
  await control(sandbox, 'POST', `phone-uploads/${phoneUploadId}`, {});
  now += 900_000;
  const { state, uploads } = expectOk(await kiosk.phoneUpload(phoneUploadId));
  expect([state, uploads.length]).toEqual(['expired', 1]);
  const materials = [{ material: 'identity-card', source: 'upload', uploadId: uploads[0] ?? '' }] as const;
  const answer = expectOk(await kiosk.submitApplication({ ...application, materials }, 'one-application'));
  expect(answer.accepted).toBe(true);
});

test('a case is supplemented where it wants something, and withdrawn while that is possible', async () => {
  const { kiosk, clerk, caseNow, proven } = await start();
  const acceptanceNumber = await applied(kiosk);
  const materials = [{ material: 'identity-card', source: 'form' }] as const;
  expect(
    await kiosk.supplementCase({ ...(await proven()), acceptanceNumber, materials }, 'unwanted-one'),
  ).toMatchObject({ error: { reason: 'supplement-not-wanted' } });

  await clerk(acceptanceNumber, 'supplement-needed');
  expect((await caseNow())?.wanted.map(({ material }) => material)).toEqual([
    'identity-card',
    'loss-statement',
  ]);
  const half = { ...(await proven()), acceptanceNumber, materials };
  expect(expectOk(await kiosk.supplementCase(half, 'first-half')).state).toBe('supplement-needed');
  const rest = {
    ...(await proven()),
    acceptanceNumber,
    materials: [{ material: 'loss-statement', source: 'form' }],
  } as const;
  expect(expectOk(await kiosk.supplementCase(rest, 'second-half')).state).toBe('in-progress');

  expect(await kiosk.withdrawCase({ ...(await proven()), acceptanceNumber }, 'too-late-now')).toMatchObject({
    error: { reason: 'too-late-to-withdraw' },
  });
  await clerk(acceptanceNumber, 'submitted');
  const last = await proven();
  expect(expectOk(await kiosk.withdrawCase({ ...last, acceptanceNumber }, 'withdrawn-now'))).toEqual({
    ...{ state: 'withdrawn', notified: '100****0001' },
  });
  // A token of an act with an effect is used up by it.
  expect(await kiosk.withdrawCase({ ...last, acceptanceNumber }, 'withdrawn-again')).toMatchObject({
    error: { reason: 'second-proof-invalid' },
  });
});

test('somebody else’s case is unknown', async () => {
  const { sandbox, kiosk } = await start();
  const acceptanceNumber = await applied(kiosk);
  const secondProofToken = await provenFor(sandbox, kiosk, 'adult', 'change-case');
  const other = { holder: cast.adult, agent: null, secondProofToken, acceptanceNumber };
  expect(await kiosk.withdrawCase(other, 'not-their-case')).toMatchObject({
    error: { reason: 'case-unknown' },
  });
});

test('cases and ratings outlive a restart', async () => {
  const stateFile = join(temporaryFolder(), 'state.json');
  const first = await start(undefined, stateFile);
  const acceptanceNumber = await applied(first.kiosk);
  const rating = { level: 'satisfied', reasons: [], text: null, ageSeconds: 0 } as const;
  const about = { kind: 'case', acceptanceNumber } as const;
  expectOk(await first.kiosk.rate({ ...rating, about }, 'rated-before'));
  await first.sandbox.close();
  const second = await start(undefined, stateFile);
  expect((await second.caseNow())?.acceptanceNumber).toBe(acceptanceNumber);
  expect(await second.kiosk.rate({ ...rating, about }, 'rated-again')).toMatchObject({
    error: { reason: 'already-rated' },
  });
});

describe('a rating', () => {
  const about = { kind: 'kiosk-matter', matterId: 'one-of-a-kind', matter: 'offline-code-card' } as const;
  const rating = {
    about,
    level: 'very-dissatisfied',
    reasons: ['not-done'],
    text: '没办成',
    ageSeconds: 9,
  } as const;

  test('of one or two stars is a complaint with a number, others are none', async () => {
    const { sandbox, kiosk } = await start();
    expect(expectOk(await kiosk.rate(rating, 'a-bad-rating')).complaintNumber).toMatch(/^TS\d{8}$/);
    const good = {
      ...rating,
      about: { ...about, matterId: 'another-matter' },
      level: 'satisfied',
      reasons: ['quick'],
    } as const;
    expect(expectOk(await kiosk.rate(good, 'a-good-rating')).complaintNumber).toBeNull();
    expect((await control(sandbox, 'GET', 'ratings')).body).toHaveLength(2);
  });

  test('is one a matter: a second one is refused with a word, the same one sent again is not', async () => {
    const { kiosk } = await start();
    const first = expectOk(await kiosk.rate(rating, 'the-first-one'));
    expect(expectOk(await kiosk.rate({ ...rating, ageSeconds: 99 }, 'the-first-one'))).toEqual(first);
    expect(await kiosk.rate(rating, 'the-second-one')).toMatchObject({ error: { reason: 'already-rated' } });
  });

  test('with a reason that is not offered for it, or of no case, is refused', async () => {
    const { kiosk } = await start();
    expect(await kiosk.rate({ ...rating, reasons: ['quick'] }, 'a-wrong-reason')).toMatchObject({
      error: { reason: 'reason-unknown' },
    });
    const ofNothing = { ...rating, about: { kind: 'case', acceptanceNumber: '1' } } as const;
    expect(await kiosk.rate(ofNothing, 'of-no-case')).toMatchObject({ error: { reason: 'case-unknown' } });
  });
});
