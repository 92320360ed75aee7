import { expect, test } from 'vitest';
import { finishedDocumentAnswer, holderAnswer } from './document-gateway.ts';

const holder = { number: '310105195204129926', name: '王小英' };
const document = {
  ...{ documentNumber: '3109900001', title: '居住证', holder },
  ...{ phone: '13812345678', size: 'small', issuedBy: null },
};

test.each([
  ['of this city', {}],
  ['of another province, without a phone', { issuedBy: '浙江省嘉兴市', phone: null, size: null }],
  ['for somebody with a foreign card', { holder: { number: 'UTO310081123199', name: 'DOE JANE' } }],
])('a finished document %s passes', (_, change) => {
  expect(finishedDocumentAnswer.safeParse({ ...document, ...change }).error).toBeUndefined();
});

test.each([
  ['without a word about its phone', { phone: undefined }],
  ['with a masked phone, to which no code can go', { phone: '138****5678' }],
  ['whose title is drawn over its neighbours', { title: `a${'\u0301'.repeat(6)}` }],
  ['whose title turns round what follows', { title: '\u202e居住证' }],
  ['whose number is a person’s', { documentNumber: '310105195204129926' }],
  ['whose number leads elsewhere', { documentNumber: '../1' }],
  ['of a size that no cell has', { size: 'huge' }],
  ['for nobody', { holder: { ...holder, name: '' } }],
  ['for a masked person', { holder: { ...holder, number: '310105********9926' } }],
])('malformed is a finished document %s', (_, change) => {
  expect(finishedDocumentAnswer.safeParse({ ...document, ...change }).success).toBe(false);
});

test('the holder of a code comes with name and number and nothing more', () => {
  expect(holderAnswer.parse({ holder: { ...holder, phone: '13812345678' } })).toEqual(holder);
  expect(holderAnswer.safeParse({}).success).toBe(false);
});
