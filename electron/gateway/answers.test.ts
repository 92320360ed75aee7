import { base64urlnopad, hex } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { keyIdOf, publicKeyOf } from '../credential/signing-key.ts';
import {
  cardPolicyAnswer,
  certificateAnswer,
  holderStandingAnswer,
  issuedCodeAnswer,
  lossAnswer,
  offlineIssueAnswer,
  problemAnswer,
  secondProofAnswer,
  startedProofAnswer,
  verificationMaterialAnswer,
} from './answers.ts';
import { defaultCardPolicy } from './default-card-policy.ts';

const standing = {
  ...{ disabilityCertificate: false, phoneOnRecord: '138****0001', issuesThisYear: 1 },
  card: { codeId: 'abc_DEF-1', state: 'valid', expiresOn: '2026-09-10' },
};
const issued = {
  ...{ codeId: 'abc', payload: 'U1NNMQ==', issuedOn: '2026-03-14', expiresOn: '2026-09-10', notified: null },
};

const publicKey = publicKeyOf(hex.decode('42'.repeat(32)));
const trusted = {
  ...{ kid: keyIdOf(publicKey), issuer: 'a.example', publicKey: base64urlnopad.encode(publicKey) },
  ...{ notBefore: '2026-01-01T00:00:00+08:00', notAfter: '2026-12-31T23:59:59Z' },
};
const material = { trust: [trusted], statusLists: ['AAAA', 'U1NN'] };

test('the usual policy is one a platform could have sent', () => {
  expect(cardPolicyAnswer.parse(defaultCardPolicy)).toEqual(defaultCardPolicy);
});

test('good answers pass', () => {
  expect(holderStandingAnswer.parse(standing)).toEqual(standing);
  expect(holderStandingAnswer.safeParse({ ...standing, phoneOnRecord: null, card: null }).success).toBe(true);
  expect(Buffer.from(issuedCodeAnswer.parse(issued).payload).toString()).toBe('SSM1');
  expect(startedProofAnswer.safeParse({ proofId: 'p', sentTo: '+86 138****0001' }).success).toBe(true);
  expect(offlineIssueAnswer.safeParse({ outcome: 'accepted', reason: null, notified: null }).success).toBe(
    true,
  );
  expect(lossAnswer.safeParse({ ended: true, notified: '138****0001' }).success).toBe(true);
});

test('a policy of the time before loss reports lets a card be reported lost with the identity card alone', () => {
  const { reportLoss: _, ...identityLevels } = defaultCardPolicy.identityLevels;
  expect(cardPolicyAnswer.parse({ ...defaultCardPolicy, identityLevels })).toEqual(defaultCardPolicy);
});

test('the verification material is a trust file and the very bytes of each list', () => {
  expect(verificationMaterialAnswer.parse(material)).toEqual({
    trust: [trusted],
    statusLists: [new Uint8Array(3), new Uint8Array(Buffer.from('SSM'))],
  });
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
    ['more bytes than a card carries', { payload: Buffer.alloc(743).toString('base64') }],
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
    { identityLevels: { issue: 'card', reissue: 'card', reportLoss: null } },
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
    expect(offlineIssueAnswer.safeParse({ outcome: 'ended', reason, notified: null }).success).toBe(false);
  });

  test.each([
    { outcome: 'accepted', reason: 'limit-reached', notified: null },
    { outcome: 'perhaps', reason: null, notified: null },
    { outcome: 'accepted', reason: null, notified: '13800000001' },
    { outcome: 'accepted', reason: null },
  ])('with %j for an offline issue', (answer) => {
    expect(offlineIssueAnswer.safeParse(answer).success).toBe(false);
  });

  test.each([{ ended: 'true', notified: null }, { ended: true, notified: '13800000001' }, { ended: true }])(
    'with %j for a loss report',
    (answer) => {
      expect(lossAnswer.safeParse(answer).success).toBe(false);
    },
  );

  test.each([
    ['a trust file with the same key twice', { trust: [trusted, trusted] }],
    ['a key id that is no hexadecimal', { trust: [{ ...trusted, kid: 'g'.repeat(16) }] }],
    ['no trust file', { trust: undefined }],
    ['an empty list', { statusLists: [''] }],
    ['a list that is no base64', { statusLists: ['U1N*'] }],
    ['more than eight lists', { statusLists: Array(9).fill('AAAA') }],
  ])('with %s in the verification material', (_, change) => {
    expect(verificationMaterialAnswer.safeParse({ ...material, ...change }).success).toBe(false);
  });

  test.each(['', 'U1N*', Buffer.alloc(743).toString('base64'), null])(
    'with the certificate %j',
    (certificate) => {
      expect(certificateAnswer.safeParse({ certificate }).success).toBe(false);
    },
  );
});
