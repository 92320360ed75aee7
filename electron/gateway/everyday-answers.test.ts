import { describe, expect, test } from 'vitest';
import { actPolicy } from './act-gateway.ts';
import { applicationForm } from './application-form.ts';
import {
  applicationAnswer,
  phoneUpload,
  prefilledAnswer,
  startedPhoneUpload,
} from './application-gateway.ts';
import { caseOfHolder } from './case-gateway.ts';
import { certificateFile, electronicCertificate } from './electronic-certificate-gateway.ts';
import { ratedAnswer, ratingReasons } from './rating-gateway.ts';
import { recordDocument, recordKind } from './record-gateway.ts';

const table = { columns: ['月份', '金额'], rows: [['2026-01', '10.00']] };
const section = { title: '情况', facts: [{ label: '状态', value: '' }], table };
const record = {
  ...{ recordId: 'r', kind: 'pension', title: '养老金', issuer: '社保中心', sections: [section], notes: [] },
  ...{ holder: { name: '王*英', number: '310105********9926' }, issuedAt: '2026-03-14T09:00:00+08:00' },
  ...{ seal: null, checkCode: null },
};
const kind = {
  ...{ kind: 'pension', name: '养老金', english: null, keeper: '社保中心', show: 'card', print: null },
  period: { earliest: '2025-01', latest: '2026-02', mostMonths: 12 },
};
const common = { name: '为什么', english: null, needed: true, help: null, when: null };
const choice = {
  ...common,
  id: 'why',
  kind: 'choice',
  choices: [{ id: 'lost', name: '丢了', english: null }],
};
const day = { ...common, id: 'day', kind: 'date', earliest: null, latest: null };
const material = {
  ...{ ...common, id: 'photo', name: '照片', sources: ['document-camera'], certificateKinds: [] },
  ...{ mostFiles: 1, when: { field: 'why', isOneOf: ['lost'] } },
};
const form = {
  ...{ item: 'a-matter', version: 1, fields: [choice, day], materials: [material] },
  ...{ resultWays: ['counter'], declaration: '属实' },
};
const theCase = {
  ...{ acceptanceNumber: '310999202600001', item: null, name: '记录册', state: 'submitted' },
  ...{ submittedOn: '2026-03-01', changedOn: '2026-03-02', remark: null, wanted: [], supplementBy: null },
  ...{ mayBeWithdrawn: true, result: null },
};
const wanted = { material: 'photo', name: '照片', why: '看不清', sources: ['document-camera'] };
const certificate = {
  ...{ certificateId: 'c', kind: 'identity-card', name: '身份证', issuer: '公安局', number: null },
  ...{ issuedOn: null, expiresOn: null, trust: 'A', formats: ['application/pdf'] },
};
const file = {
  ...{ contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') },
  watermark: { issuer: '公安局', purpose: '办证', expiresOn: '2026-04-13' },
};

test.each([
  ['a record', recordDocument, record],
  ['a kind of record', recordKind, kind],
  ['a form', applicationForm, form],
  ['a case', caseOfHolder, theCase],
  ['a case that wants something', caseOfHolder, { ...theCase, state: 'supplement-needed', wanted: [wanted] }],
  ['a certificate', electronicCertificate, certificate],
  ['a file', certificateFile, file],
])('%s passes', (_, schema, answer) => {
  expect(schema.safeParse(answer).error).toBeUndefined();
});

test('an act that the platform does not name needs the second proof', () => {
  const { levels } = actPolicy.parse({ levels: { apply: 'card' }, secondProofs: [] });
  expect(levels.apply).toBe('card');
  expect(levels['print-record']).toBe('card-and-second-proof');
});

describe('malformed is a record', () => {
  test.each([
    ['whose number is in clear', { holder: { name: '王*英', number: '310105195204129926' } }],
    [
      'that shows a number in a fact',
      { sections: [{ ...section, facts: [{ label: '证号', value: '310105195204129926' }] }] },
    ],
    [
      'with a row that is too short',
      { sections: [{ ...section, table: { ...table, rows: [['2026-01']] } }] },
    ],
    [
      'with more rows than paper',
      { sections: [{ ...section, table: { ...table, rows: Array(1201).fill(['a', 'b']) } }] },
    ],
    ['without a section', { sections: [] }],
    ['with a moment of nowhere', { issuedAt: '2026-03-14T09:00:00' }],
    ['that says nothing of a seal', { seal: undefined }],
  ])('%s', (_, change) => {
    expect(recordDocument.safeParse({ ...record, ...change }).success).toBe(false);
  });

  test.each([
    [['a', 7]],
    [['a', 'b\u202e']],
    [['a', '310105195204129926']],
    [['a', 'x'.repeat(121)]],
    ['ab'],
  ])('with the row %j', (row) => {
    const change = { sections: [{ ...section, table: { ...table, rows: [row] } }] };
    expect(recordDocument.safeParse({ ...record, ...change }).success).toBe(false);
  });

  test.each([
    ['of a level that there is not', { show: 'face' }],
    ['of a period that ends before it begins', { period: { ...kind.period, latest: '2024-12' } }],
    ['of a month that there is not', { period: { ...kind.period, latest: '2026-13' } }],
  ])('kind %s', (_, change) => {
    expect(recordKind.safeParse({ ...kind, ...change }).success).toBe(false);
  });
});

describe('malformed is a form', () => {
  test.each([
    ['with a field of an unknown kind', { fields: [{ ...choice, kind: 'signature' }] }],
    ['with a choice of nothing', { fields: [{ ...choice, choices: [] }] }],
    ['that names something twice', { fields: [choice, day, { ...day, needed: false }] }],
    ['whose material is called like a field', { materials: [{ ...material, id: 'why' }] }],
    ['that depends on a field that is not there', { fields: [day] }],
    ['without a way to take the result', { resultWays: [] }],
    ['of version 0', { version: 0 }],
    ['with more fields than anybody fills in', { fields: Array(81).fill(day) }],
  ])('%s', (_, change) => {
    expect(applicationForm.safeParse({ ...form, ...change }).success).toBe(false);
  });
});

describe('malformed is a case', () => {
  test.each([
    ['of a state that there is not', { state: 'lost' }],
    ['that wants nothing and needs a supplement', { state: 'supplement-needed' }],
    ['that wants something and is completed', { state: 'completed', wanted: [wanted] }],
    ['whose number leads elsewhere', { acceptanceNumber: '../1' }],
    ['whose number is its holder’s', { acceptanceNumber: '310105195204129926' }],
    ['of a day that there is not', { changedOn: '2026-02-30' }],
  ])('%s', (_, change) => {
    expect(caseOfHolder.safeParse({ ...theCase, ...change }).success).toBe(false);
  });
});

describe('malformed is', () => {
  const many = (problem: object, times: number) => ({
    accepted: false,
    problems: Array(times).fill(problem),
  });
  test.each([
    ['a certificate in clear', electronicCertificate, { ...certificate, number: '310105195204129926' }],
    ['a certificate of another trust', electronicCertificate, { ...certificate, trust: 'E' }],
    ['a file that is another kind of file', certificateFile, { ...file, contentType: 'image/png' }],
    ['a file that is none', certificateFile, { ...file, bytes: '' }],
    [
      'a file of more than 8 MiB',
      certificateFile,
      { ...file, bytes: Buffer.alloc(8_388_609, '%PDF-').toString('base64') },
    ],
    [
      'an application with nothing wrong that was not taken',
      applicationAnswer,
      { accepted: false, problems: [] },
    ],
    [
      'one with a problem that there is not',
      applicationAnswer,
      many({ at: 'a', problem: 'ugly', words: null }, 1),
    ],
    ['one with too many', applicationAnswer, many({ at: 'a', problem: 'missing', words: null }, 121)],
    [
      'a fact with a phone in clear',
      prefilledAnswer,
      { facts: [{ field: 'phone', value: '13800000001', fixed: true }] },
    ],
    [
      'an address that is a script',
      startedPhoneUpload,
      { phoneUploadId: 'p', address: 'javascript:alert(1)', seconds: 9 },
    ],
    ['more uploads than anybody sends', phoneUpload, { state: 'open', uploads: Array(21).fill('u') }],
    [
      'a reason for no level',
      ratingReasons,
      { reasons: [{ id: 'a', name: '快', english: null, levels: [] }] },
    ],
    ['a complaint with a sentence for a number', ratedAnswer, { complaintNumber: 'TS 1' }],
  ])('%s', (_, schema, answer) => {
    expect(schema.safeParse(answer).success).toBe(false);
  });
});
