import { describe, expect, test } from 'vitest';
import {
  cardPolicyAnswer,
  holderStandingAnswer,
  issuedCodeAnswer,
  problemAnswer,
  secondProofAnswer,
  startedProofAnswer,
} from './answers.ts';
import { defaultCardPolicy } from './default-card-policy.ts';

const standing = {
  ...{ disabilityCertificate: false, phoneOnRecord: '138****0001', issuesThisYear: 1 },
  card: { codeId: 'abc_DEF-1', state: 'valid', expiresOn: '2026-09-10' },
};
const issued = {
  ...{ codeId: 'abc', payload: 'U1NNMQ==', issuedOn: '2026-03-14', expiresOn: '2026-09-10', notified: null },
};

test('the usual policy is one a platform could have sent', () => {
  expect(cardPolicyAnswer.parse(defaultCardPolicy)).toEqual(defaultCardPolicy);
});

test('good answers pass', () => {
  expect(holderStandingAnswer.parse(standing)).toEqual(standing);
  expect(holderStandingAnswer.safeParse({ ...standing, phoneOnRecord: null, card: null }).success).toBe(true);
  expect(Buffer.from(issuedCodeAnswer.parse(issued).payload).toString()).toBe('SSM1');
  expect(startedProofAnswer.safeParse({ proofId: 'p', sentTo: '+86 138****0001' }).success).toBe(true);
});

describe('an answer is malformed', () => {
  test.each(['13800000001', '138****', '138***0001', '1380000*0001', '****00001', ''])(
    'with the phone %j, which is not masked',
    (phone) => {
      expect(holderStandingAnswer.safeParse({ ...standing, phoneOnRecord: phone }).success).toBe(false);
      expect(startedProofAnswer.safeParse({ proofId: 'p', sentTo: phone }).success).toBe(false);
      expect(issuedCodeAnswer.safeParse({ ...issued, notified: phone }).success).toBe(false);
    },
  );

  test.each(['', '..', 'a/b', 'a b', 'a'.repeat(65), '码', 7])('with the identifier %j', (codeId) => {
    expect(issuedCodeAnswer.safeParse({ ...issued, codeId }).success).toBe(false);
    expect(startedProofAnswer.safeParse({ proofId: codeId, sentTo: '138****0001' }).success).toBe(false);
  });

  test.each([
    ['no bytes', { payload: '' }],
    ['bytes that are no base64', { payload: 'U1N*' }],
    ['more bytes than a card carries', { payload: Buffer.alloc(513).toString('base64') }],
    ['a day that does not exist', { expiresOn: '2026-02-30' }],
    ['a day written otherwise', { issuedOn: '20260314' }],
    ['an end before the beginning', { expiresOn: '2026-03-13' }],
    ['nothing said of the phone', { notified: undefined }],
  ])('with %s', (_, change) => {
    expect(issuedCodeAnswer.safeParse({ ...issued, ...change }).success).toBe(false);
  });

  test.each([
    { seniorAge: '60' },
    { seniorAge: 60.5 },
    { minorAge: -1 },
    { validityDays: 0 },
    { yearlyLimit: undefined },
    { identityLevels: { issue: 'card' } },
    { identityLevels: { issue: 'face', reissue: 'card' } },
    { secondProofs: ['horoscope'] },
  ])('with %j in the policy', (change) => {
    expect(cardPolicyAnswer.safeParse({ ...defaultCardPolicy, ...change }).success).toBe(false);
  });

  test.each([
    { accepted: true },
    { accepted: 'true', token: 't' },
    { accepted: true, token: 'two words' },
    { accepted: false },
    { accepted: false, attemptsLeft: -1 },
  ])('with %j for a second proof', (answer) => {
    expect(secondProofAnswer.safeParse(answer).success).toBe(false);
  });

  test.each(['', 'Two Words', '王春英', 'x'.repeat(61), null])('with the reason %j', (reason) => {
    expect(problemAnswer.safeParse({ reason }).success).toBe(false);
  });
});
